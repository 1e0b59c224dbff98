import type { Account } from '../Account';
import type { SpanTree } from './SpanTree';
import type { TraceSpan } from './TraceSpan';

const mostTold = 8;

/**
 * Puts clocks of hosts right that disagree, as Jaeger does: a child outside of its parent on another host is moved to the
 * middle of it (to its start where it lasts longer), and what it calls on its own host moves along.
 */
export function straightenClocks({ order, parentOf }: SpanTree, account: Account): void {
  const shifts = new Map<TraceSpan, number>();
  const told = new Map<string, number[]>();
  for (const span of order) {
    const parent = parentOf.get(span);
    if (parent === undefined) continue;
    // The parent has been moved already.
    const inherited =
      span.host === parent.host ? (shifts.get(parent) ?? 0) : shiftInto(parent, span);
    if (inherited === 0) continue;
    shifts.set(span, inherited);
    span.startMs += inherited;
    span.endMs += inherited;
    if (span.host !== parent.host) {
      const list = told.get(span.host);
      if (list === undefined) told.set(span.host, [inherited]);
      else list.push(inherited);
    }
  }
  const worst = [...told].toSorted(
    ([, one], [, other]) => Math.abs(middle(other)) - Math.abs(middle(one)),
  );
  for (const [host, by] of worst.slice(0, mostTold)) {
    account.guessed(
      `The clock of ${host} disagrees with those of its callers: ${by.length.toLocaleString('en-US')} spans were moved by ${milliseconds(middle(by))} (median) into the spans that called them.`,
    );
  }
  if (worst.length > mostTold) {
    account.guessed(`The clocks of ${worst.length - mostTold} more hosts disagree by less.`);
  }
}

function shiftInto(parent: TraceSpan, child: TraceSpan): number {
  // A message may be taken long after it was sent.
  if (child.kind === 'consumer' || parent.kind === 'producer') return 0;
  const [long, room] = [child.endMs - child.startMs, parent.endMs - parent.startMs];
  if (child.startMs >= parent.startMs && child.endMs <= parent.endMs) return 0;
  if (long > room) {
    // It may have gone on for nobody; only a start before its cause cannot be.
    return child.startMs < parent.startMs ? parent.startMs - child.startMs : 0;
  }
  // What starts in time and is not waited for is no matter of clocks.
  if (parent.kind !== 'client' && child.startMs >= parent.startMs && child.startMs <= parent.endMs)
    return 0;
  return parent.startMs + (room - long) / 2 - child.startMs;
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function milliseconds(value: number): string {
  return `${value.toLocaleString('en-US', { maximumSignificantDigits: 3 })} ms`;
}
