import { revisionBounds } from './revisionBounds';

/** What is asked of a revision to tell whether it stays. */
export interface Aged {
  readonly takenAtMs: number;
  readonly why?: 'kept' | 'restored';
  readonly characters: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** One revision stays of each stretch of time; each stretch is a whole number of the shorter ones, so that what stays goes on staying. */
const stretches = [
  { untilMs: 20 * minuteMs, longMs: 2 * minuteMs },
  { untilMs: 3 * hourMs, longMs: 10 * minuteMs },
  { untilMs: dayMs, longMs: hourMs },
  { untilMs: 30 * dayMs, longMs: dayMs },
  { untilMs: Infinity, longMs: 30 * dayMs },
] as const;

/**
 * The revisions that stay, the latest first: the further back, the fewer (one for each 2 minutes of the last 20, each 10 of
 * the last 3 hours, each hour of the last day, each day of the last 30, then each 30 days). Those taken by hand stay between
 * them. Past the bounds the oldest go, those taken by hand last.
 */
export function thinRevisions<T extends Aged>(
  revisions: readonly T[],
  nowMs: number,
): readonly T[] {
  const oldestFirst = revisions.toSorted((one, other) => one.takenAtMs - other.takenAtMs);
  const taken = new Set<string>();
  const spread = oldestFirst.filter((one, place) => {
    const stretch = stretchOf(one.takenAtMs, nowMs);
    const isFirst = !taken.has(stretch);
    taken.add(stretch);
    return isFirst || isByHand(one) || place === oldestFirst.length - 1;
  });
  const latestFirst = spread.toReversed();
  const rest = latestFirst.filter((one) => !isByHand(one));
  const stays = withinBounds([...latestFirst.filter(isByHand), ...rest]);
  return latestFirst.filter((one) => stays.has(one));
}

function isByHand({ why }: Aged): boolean {
  return why !== undefined;
}

function stretchOf(takenAtMs: number, nowMs: number): string {
  const ageMs = nowMs - takenAtMs;
  const longMs = stretches.find(({ untilMs }) => ageMs <= untilMs)?.longMs ?? dayMs;
  return `${longMs} ${Math.floor(takenAtMs / longMs)}`;
}

function withinBounds<T extends Aged>(revisions: readonly T[]): ReadonlySet<T> {
  let characters = 0;
  return new Set(
    revisions
      .slice(0, revisionBounds.count)
      .filter((one) => (characters += one.characters) <= revisionBounds.characters),
  );
}
