import type { Challenge } from '../../model/Challenge';
import type { ChallengeAnswers } from '../../model/ChallengeAnswers';
import type { Design } from '../../model/Design';
import type { ExperimentResult, Simulate } from '../../model/Experiment';
import type { KindOf } from '../../model/Kind';
import type { Problem } from '../../model/Problem';
import type { Report } from '../../model/Report';
import type { ScoreSheet } from '../../model/ScoreSheet';
import type { StopSignal } from '../../model/StopSignal';
import type { TimeSpan } from '../../model/TimeSpan';
import { runTogether } from '../runTogether';
import { aimEvents } from './aimEvents';
import { fairDesign } from './fairDesign';
import { gapsOf } from './gapsOf';
import type { GradedRun } from './GradedRun';
import { gradingMoments } from './gradingMoments';
import { gradingSeeds } from './gradingSeeds';
import { scoreSheetOf } from './scoreSheetOf';
import { withChange } from './withChange';

/** The quiet run that says which component gets the most calls, simulated seconds at most. */
const calmSeconds = 10;

/** What is graded, and by whom the runs are made. */
export interface GradingRequest {
  readonly challenge: Challenge;
  /** As drawn. */
  readonly design: Design;
  readonly answers?: ChallengeAnswers;
  /** Missing: the public seed and the hidden ones. A first look takes the public one only. */
  readonly seeds?: readonly number[];
  readonly kindOf: KindOf;
  readonly simulate: Simulate;
  readonly stop?: StopSignal;
}

/** A score sheet with the runs that it rests on, the public seed first, or why there is none. */
export type Grading =
  | { readonly ok: true; readonly sheet: ScoreSheet; readonly runs: readonly GradedRun[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Grades a drawing by running it through the timeline of a challenge, once under each seed. */
export async function gradeDesign(request: GradingRequest): Promise<Grading> {
  const { answers = {}, kindOf, simulate, stop } = request;
  const challenge = answers.isChanged === true ? withChange(request.challenge) : request.challenge;
  const fair = fairDesign(challenge, request.design, kindOf);
  if (!fair.ok) return fair;
  const calm = await simulate(calmRun(challenge, fair.design), stop);
  if (!calm.ok) return calm;
  const { steps, misses } = aimEvents(challenge.events, fair.design.nextId, {
    design: fair.design,
    kindOf,
    calm: calm.report,
  });
  const design: Design = {
    ...fair.design,
    nextId: fair.design.nextId + steps.length,
    scenario: { durationSeconds: challenge.durationSeconds, steps },
  };
  const seeds = request.seeds ?? gradingSeeds(challenge.start.seed);
  const seeded = seeds.map((seed) => ({ ...design, seed }));
  const made = await runTogether(
    seeded.map((one) => gradedRun(challenge, one)),
    { simulate, stop, faultOf: brokenBy },
  );
  if (!made.ok) return made;
  const runs = seeded.map((one, place) => runOf(one, made.results[place]!, kindOf));
  const gaps = gapsOf(challenge, fair.design, kindOf);
  const sheet = scoreSheetOf({ challenge, answers, runs, gaps, misses, notes: fair.notes });
  return { ok: true, sheet, runs };
}

function calmRun({ events, durationSeconds }: Challenge, design: Design) {
  const first = Math.min(durationSeconds, ...events.map(({ atSeconds }) => atSeconds));
  return { design, warmupSeconds: 0, durationSeconds: Math.max(1, Math.min(calmSeconds, first)) };
}

function gradedRun(challenge: Challenge, design: Design) {
  const { checks, durationSeconds } = challenge;
  return {
    design,
    warmupSeconds: 0,
    durationSeconds,
    momentsSeconds: gradingMoments(challenge),
    windowsSeconds: checks.map(({ window = [0, durationSeconds] }): TimeSpan => window),
    wantsSeries: true,
  };
}

/** Why a run tells nothing that could be graded. */
function brokenBy({
  shortfalls,
}: ExperimentResult & { readonly ok: true }): readonly Problem[] | undefined {
  return shortfalls.length === 0 ? undefined : shortfalls.map((message) => ({ path: '', message }));
}

function runOf(
  design: Design,
  { report, moments, windows, series }: ExperimentResult & { readonly ok: true },
  kindOf: KindOf,
): GradedRun {
  const last: readonly Report[] = moments.at(-1)?.atSeconds === report.atSeconds ? [] : [report];
  return { seed: design.seed, design, kindOf, moments: [...moments, ...last], windows, series };
}
