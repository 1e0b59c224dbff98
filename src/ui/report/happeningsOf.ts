import { describeFault } from '../../model/describeFault';
import type { Design } from '../../model/Design';
import type { JournalEntry } from '../../model/JournalEntry';
import { formatClock } from '../format/formatClock';

/** What was planned on the timeline and done by hand, each in a line that begins with its moment. */
export function happeningsOf(design: Design, journal: readonly JournalEntry[]): readonly string[] {
  const planned = design.scenario.steps.map((step) => {
    const until =
      step.type === 'fault' && step.endSeconds !== undefined
        ? ` to ${formatClock(step.endSeconds)}`
        : '';
    const what = step.type === 'fault' ? describeFault(step.fault, design) : 'a planned change';
    return { at: step.atSeconds, text: `${formatClock(step.atSeconds)}${until}, planned: ${what}` };
  });
  const done = journal.map(({ atSeconds, action }) => ({
    at: atSeconds,
    text: `${formatClock(atSeconds)}, by hand: ${
      action.type === 'break'
        ? describeFault(action.fault, design)
        : action.type === 'mend'
          ? 'a fault was mended'
          : 'the design was changed'
    }`,
  }));
  return [...planned, ...done]
    .toSorted((left, right) => left.at - right.at)
    .map(({ text }) => text);
}
