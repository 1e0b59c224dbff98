import type { Challenge } from '../../model/Challenge';
import type { CallsNeeded, FanOutNeed, ReachNeed } from '../../model/ChallengeNeed';
import type { Design } from '../../model/Design';
import type { KindOf } from '../../model/Kind';
import { listed } from '../findings/words/listed';
import { callsOf } from './callsOf';
import type { Gap } from './Gap';
import { leavesWrite } from './leavesWrite';
import { reachOf } from './reachOf';

/** A design is held against this challenge. */
type Asked = Pick<Challenge, 'needs' | 'start'>;

/** What a drawing lacks for what the challenge asks of it: places where operations never come, and calls that nobody makes. */
export function gapsOf(challenge: Asked, design: Design, kindOf: KindOf): readonly Gap[] {
  return challenge.needs.flatMap((need) => {
    if ('ways' in need) return fanOutGap(need, challenge, design, kindOf);
    if ('records' in need) {
      const { operation, records, checks, otherwise } = need;
      return leavesWrite(design, kindOf, operation, records)
        ? []
        : [{ operations: [], checks, text: otherwise }];
    }
    return isReached(need, challenge, design, kindOf)
      ? []
      : [{ operations: [need.operation], text: need.otherwise }];
  });
}

function isReached(
  { operation, reaches, keeping, isLookup }: ReachNeed,
  { start }: Asked,
  design: Design,
  kindOf: KindOf,
): boolean {
  const asked = start.operations.find(({ id }) => id === operation);
  if (asked === undefined) return false;
  const { components, asAsked } = reachOf(design, kindOf, asked);
  const reached = isLookup ? components : asAsked;
  if (typeof reaches === 'number') return reached.has(reaches);
  return design.components.some(({ id, kind: kindId }) => {
    const kind = kindOf(kindId);
    return (
      kind !== undefined &&
      reached.has(id) &&
      reaches.includes(kind.behaviour) &&
      (keeping === undefined || kind.parameters.some(({ name }) => name === keeping))
    );
  });
}

/** None where one of the ways is drawn whole; else how many calls of each are. */
function fanOutGap(
  { operations, ways, otherwise }: FanOutNeed,
  { start }: Asked,
  design: Design,
  kindOf: KindOf,
): readonly Gap[] {
  const drawn = (calls: CallsNeeded): number => {
    const asked = start.operations.find(({ id }) => id === calls.operation);
    return asked === undefined ? 0 : callsOf(design, kindOf, asked, calls);
  };
  const counted = ways.map((way) => way.map((calls) => ({ calls, made: drawn(calls) })));
  if (counted.some((way) => way.every(({ calls, made }) => made >= calls.least))) return [];
  const nameOf = (calls: CallsNeeded): string =>
    start.operations.find(({ id }) => id === calls.operation)?.name ?? 'what is gone';
  const needed = counted.map((way) =>
    listed(
      way.map(
        ({ calls, made }) =>
          `${number(calls.least)} ${calls.does} for each “${nameOf(calls)}” (${number(made)} drawn)`,
      ),
    ),
  );
  const text = `${otherwise} Let both come to the same component, each call with another key: ${needed.join(', or ')}.`;
  return [{ operations, text }];
}

function number(calls: number): string {
  return calls.toLocaleString('en-US', { maximumFractionDigits: 1 });
}
