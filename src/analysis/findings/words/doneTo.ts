import { describeFault } from '../../../model/describeFault';
import type { TimeMark } from '../../../model/Snapshot';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { mendedAt } from '../facts/mendedAt';
import { clock } from './clock';

/**
 * " What was done to it: ×8 slower.", of the faults that act on a component at the end, or did while it was measured: "emptied
 * at 0:10", "×8 slower from 0:10 to 0:30". Empty where there is none; what was done at once before counts while it is the last.
 */
export function doneTo({ report, design }: Facts, { id, name }: ComponentFacts): string {
  const { faults, marks, measuredFromSeconds } = report;
  const acting = faults
    .filter(({ fault }) => 'component' in fault && fault.component === id)
    .map(({ fault }) => describeFault(fault, design));
  const over = marks
    .filter(({ type, label }) => type === 'break' && label.startsWith(`${name}: `))
    .filter(({ label }) => !acting.includes(label))
    .map((mark) => ({ mark, mended: mendedAt(marks, mark) }))
    .filter(({ mark, mended }) =>
      mended === Infinity ? mark === lastBreak(marks) : mended > measuredFromSeconds,
    )
    .map(({ mark, mended }) => `${mark.label} ${whenOf(mark, mended)}`);
  const done = [...acting, ...over].map((label) => label.slice(name.length + 2));
  return done.length === 0 ? '' : ` What was done to it: ${done.join(', ')}.`;
}

function lastBreak(marks: readonly TimeMark[]): TimeMark | undefined {
  return marks.findLast(({ type }) => type === 'break');
}

function whenOf({ atSeconds }: TimeMark, mended: number): string {
  return mended === Infinity
    ? `at ${clock(atSeconds)}`
    : `from ${clock(atSeconds)} to ${clock(mended)}`;
}
