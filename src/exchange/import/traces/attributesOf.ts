/** Names of attributes that something is made of; older names come to the present ones. */
const wanted: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'service.name': 'service.name',
    'service.instance.id': 'service.instance.id',
    'k8s.pod.name': 'k8s.pod.name',
    'container.id': 'container.id',
    'host.name': 'host.name',
    'host.id': 'host.name',
    hostname: 'host.name',
    ip: 'ip',
    'span.kind': 'span.kind',
    error: 'error',
    'error.type': 'error.type',
    'exception.type': 'error.type',
    'http.status_code': 'http.response.status_code',
    'http.response.status_code': 'http.response.status_code',
    'http.method': 'http.request.method',
    'http.request.method': 'http.request.method',
    'http.url': 'url.full',
    'url.full': 'url.full',
    'peer.service': 'peer.service',
    'peer.hostname': 'server.address',
    'net.peer.name': 'server.address',
    'server.address': 'server.address',
    'db.system': 'db.system.name',
    'db.system.name': 'db.system.name',
    'db.type': 'db.system.name',
    'db.name': 'db.namespace',
    'db.namespace': 'db.namespace',
    'db.instance': 'db.namespace',
    'db.operation': 'db.operation.name',
    'db.operation.name': 'db.operation.name',
    'db.statement': 'db.query.text',
    'db.query.text': 'db.query.text',
    'messaging.system': 'messaging.system',
    'messaging.destination': 'messaging.destination.name',
    'messaging.destination.name': 'messaging.destination.name',
    'message_bus.destination': 'messaging.destination.name',
    'rpc.service': 'rpc.service',
  }),
);
const longest = 200;

/** The attributes that are looked at, as texts, under their present names. */
export function attributesOf(
  pairs: Iterable<readonly [key: string, value: unknown]>,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of pairs) {
    const name = wanted.get(key);
    if (
      name !== undefined &&
      (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    ) {
      found.set(name, String(value).slice(0, longest));
    }
  }
  return found;
}
