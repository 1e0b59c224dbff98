import type { ConnectionFacts } from './ConnectionFacts';

/** After how many seconds a caller gives up on a connection, 0 for never: a source has its patience itself. */
export function patienceOn({ from, settings }: ConnectionFacts): number {
  const whose = from.kind.behaviour === 'source' ? from.settings : settings;
  return whose.number('timeoutMs') / 1_000;
}
