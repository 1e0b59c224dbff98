import type { Connection } from '../../model/Connection';
import type { ChainLink } from '../../model/Finding';
import type { Report } from '../../model/Report';
import { count } from '../findings/words/count';
import { percent } from '../findings/words/percent';
import type { ChainEvidence } from './ChainEvidence';

/** Fewer that are missing may be on the way. */
const enough = 10;
/** Of those that were sent between two moments. */
const leastShare = 0.1;

/**
 * When calls that nobody waits for began not to come to their callee; undefined where they come, or where others lead there as
 * well, so that what arrives does not tell.
 */
export function lostOf(
  { id, from, to }: Connection,
  { design, moments }: ChainEvidence,
): ChainLink | undefined {
  if (design.connections.filter((other) => other.to === to).length > 1) return undefined;
  const counts = moments.map((moment) => countsAt(moment, id, to));
  const place = counts.findIndex((now, at) => {
    const before = counts[at - 1] ?? { sent: 0, arrived: 0, isUnawaited: true };
    const sent = now.sent - before.sent;
    const missing = sent - (now.arrived - before.arrived);
    return now.isUnawaited && missing >= Math.max(enough, sent * leastShare);
  });
  const last = counts.at(-1);
  if (place < 0 || last === undefined) return undefined;
  const lost = last.sent - last.arrived;
  const nameOf = (wanted: number): string =>
    design.components.find((component) => component.id === wanted)?.name ?? '';
  return {
    atSeconds: moments[place - 1]?.atSeconds ?? moments[place]!.measuredFromSeconds,
    text: `Calls from ${nameOf(from)} to ${nameOf(to)} are lost`,
    detail: `${count(lost)} of ${count(last.sent)} up to the end (${percent(lost / last.sent)}), and nobody waits for them: no request fails for it.`,
    component: to,
  };
}

function countsAt({ connections, components }: Report, id: number, to: number) {
  const { sent = 0, unawaited = 0 } = connections.find((one) => one.id === id) ?? {};
  const arrived = components.find((one) => one.id === to)?.started ?? sent;
  return { sent, arrived, isUnawaited: unawaited >= sent };
}
