import type { Design } from '../../model/Design';
import type { Fault } from '../../model/Fault';
import { isInstant } from '../../model/isInstant';
import type { JournalEntry } from '../../model/JournalEntry';
import { describeFault } from '../../model/describeFault';
import { formatClock } from '../format/formatClock';
import type { TimelineBlock } from './TimelineBlock';

/** The faults of the scenario, and those that were caused by hand, in order of their start. */
export function blocksOf(
  design: Design,
  journal: readonly JournalEntry[],
  nowSeconds: number,
): readonly TimelineBlock[] {
  return [...plannedBlocks(design, nowSeconds), ...ownBlocks(design, journal, nowSeconds)].toSorted(
    (left, right) => left.fromSeconds - right.fromSeconds,
  );
}

function plannedBlocks(design: Design, nowSeconds: number): readonly TimelineBlock[] {
  const { steps, durationSeconds } = design.scenario;
  return steps.flatMap((step) =>
    step.type === 'fault'
      ? [
          {
            ...blockOf(`step ${step.id}`, step.fault, design, 'plan', {
              fromSeconds: step.atSeconds,
              endSeconds: step.endSeconds,
              lastSeconds: Math.max(durationSeconds, nowSeconds),
            }),
            step: step.id,
          },
        ]
      : [],
  );
}

/** A fault with the same id as an earlier one takes its place, so that the earlier one ends there. */
function ownBlocks(
  design: Design,
  journal: readonly JournalEntry[],
  nowSeconds: number,
): readonly TimelineBlock[] {
  return journal.flatMap(({ action, atSeconds }, place) => {
    if (action.type !== 'break') {
      return [];
    }
    const end = journal
      .slice(place + 1)
      .find((later) => later.action.type !== 'edit' && later.action.id === action.id);
    return [
      blockOf(`hand ${place}`, action.fault, design, 'hand', {
        fromSeconds: atSeconds,
        endSeconds: end?.atSeconds,
        lastSeconds: nowSeconds,
      }),
    ];
  });
}

interface Span {
  readonly fromSeconds: number;
  readonly endSeconds: number | undefined;
  /** How far one without an end is drawn. */
  readonly lastSeconds: number;
}

/** A flush and its like act at once and are over. */
function blockOf(
  key: string,
  fault: Fault,
  design: Design,
  cause: TimelineBlock['cause'],
  { fromSeconds, endSeconds, lastSeconds }: Span,
): TimelineBlock {
  const isOpen = endSeconds === undefined && !isInstant(fault.type);
  const toSeconds = isOpen ? Math.max(lastSeconds, fromSeconds) : (endSeconds ?? fromSeconds);
  const label = describeFault(fault, design);
  const until = isInstant(fault.type)
    ? ''
    : isOpen
      ? ' until mended'
      : ` to ${formatClock(toSeconds)}`;
  const who = cause === 'hand' ? 'by hand' : 'planned';
  return {
    key,
    fromSeconds,
    toSeconds,
    isOpen,
    label,
    title: `${label}: ${who}, ${formatClock(fromSeconds)}${until}`,
    cause,
  };
}
