import type { Snapshot } from '../model/Snapshot';

/** The buffers of a snapshot, each once: what is handed over instead of copied, and given back afterwards. */
export function transferablesOf(snapshot: Snapshot): ArrayBuffer[] {
  const { components, connections, system, classes, series, hops, details } = snapshot;
  const extra = details === undefined ? [] : [details.watched, details.heat];
  const parts = [components, connections, system, classes, series, hops, ...extra];
  const buffers = parts.map(({ buffer }) => buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
