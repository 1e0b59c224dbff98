import type { ChallengeCheck, CheckMeasure } from '../../model/ChallengeCheck';
import type { Id } from '../../model/Id';
import type { CheckScore, LostPoints } from '../../model/ScoreSheet';
import { causeOf } from './causeOf';
import { checkValueText } from './checkValueText';
import { creditOf } from './creditOf';
import type { Gap } from './Gap';
import type { GradedRun } from './GradedRun';
import type { Measured } from './Measured';
import { type GradingFrame, measureCheck } from './measureCheck';
import { operationsOf } from './operationsOf';
import { targetText } from './targetText';

/** What a check is judged with. */
export interface CheckFrame extends GradingFrame {
  /** One under each seed, the public one first. */
  readonly runs: readonly GradedRun[];
  /** Operations that do not come to where they have to: what they bring is worth nothing. */
  readonly gaps: readonly Gap[];
}

/** How a check came out, before it is known how many points it is worth. */
export interface CheckOutcome extends Pick<CheckScore, 'measured' | 'verdict' | 'seeds' | 'lost'> {
  /** Share of its points, 0 to 1. */
  readonly credit: number;
}

interface SeedMeasure {
  readonly run: GradedRun;
  readonly measured: Measured;
  readonly credit: number;
}

/** Judges one check in the runs of all seeds: the worst of them counts. */
export function judgeCheck(check: ChallengeCheck, frame: CheckFrame): CheckOutcome {
  const { measure } = check;
  const gap = frame.gaps.find(
    ({ operations, checks = [] }) =>
      checks.includes(check.id) || operations.some((operation) => concerns(measure, operation)),
  );
  const all = frame.runs.map((run): SeedMeasure => {
    const measured = measureCheck(check, run, frame);
    const earned = measured.value === null ? 0 : creditOf(measure, measured.value);
    return { run, measured, credit: gap === undefined ? earned : 0 };
  });
  const seeds = all.map(({ run, measured, credit }) => ({
    seed: run.seed,
    value: measured.value,
    credit,
  }));
  const told = gap === undefined ? all.filter(({ measured }) => measured.value !== null) : all;
  const [worst] = told.toSorted((one, other) => one.credit - other.credit);
  if (worst === undefined) {
    return { measured: checkValueText(measure, null), verdict: 'not measured', seeds, credit: 0 };
  }
  const { credit, measured } = worst;
  return {
    measured: checkValueText(measure, measured.value),
    verdict: credit >= 1 ? 'met' : 'missed',
    seeds,
    credit,
    ...(credit < 1 && { lost: lostBy(check, worst, gap) }),
  };
}

/** Whether a check says something about an operation: one of its own scope only does so about those that it names. */
function concerns(measure: CheckMeasure, operation: Id): boolean {
  const named = operationsOf(measure);
  return named.length === 0 || named.includes(operation);
}

function lostBy(
  check: ChallengeCheck,
  { run, measured }: SeedMeasure,
  gap: Gap | undefined,
): LostPoints {
  if (gap !== undefined) {
    const text = `${check.title}: not counted.`;
    return { text, because: gap.text, seed: run.seed, atSeconds: 0 };
  }
  const text = `${check.title}: ${checkValueText(check.measure, measured.value)}, asked for ${targetText(check.measure)}.`;
  const { text: because, component, atSeconds } = causeOf(check, measured, run);
  const about = component === undefined ? {} : { component };
  return { text, because, ...about, seed: run.seed, atSeconds };
}
