import type { TraceSpan } from './TraceSpan';

/** Service, instance and clock of a span, by the attributes of what sent it. */
export function placeOfService(
  resource: ReadonlyMap<string, string>,
  named?: string,
): Pick<TraceSpan, 'service' | 'instance' | 'host'> {
  const service = (named ?? resource.get('service.name') ?? '').trim() || 'unknown service';
  const host = resource.get('host.name') ?? resource.get('ip') ?? '';
  const instance =
    resource.get('service.instance.id') ??
    resource.get('k8s.pod.name') ??
    resource.get('container.id') ??
    host;
  return { service, instance, host: host || resource.get('k8s.pod.name') || instance || service };
}
