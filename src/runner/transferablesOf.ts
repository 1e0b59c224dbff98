import type { Snapshot } from '../model/Snapshot';

/** The buffers of a snapshot, each once: what is handed over instead of copied, and given back afterwards. */
export function transferablesOf(snapshot: Snapshot): ArrayBuffer[] {
  const { components, connections, system, classes, series, hops } = snapshot;
  const parts = [components, connections, system, classes, series, hops];
  const buffers = parts.map(({ buffer }) => buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
