import { createStore } from 'zustand/vanilla';
import { gradeDesign } from '../../analysis/grading/gradeDesign';
import type { Challenge } from '../../model/Challenge';
import type { ChallengeAnswers } from '../../model/ChallengeAnswers';
import type { Design } from '../../model/Design';
import type { ScoreSheet } from '../../model/ScoreSheet';
import { challenges } from '../../library/challenges/index';
import { poolOf } from '../experiments/poolOf';
import type { Stores } from '../stores/Stores';
import { practice } from './practice';
import { problemsInWords } from './problemsInWords';

/** Whether a run is being graded now, and why the last one was not. */
export interface GradeRun {
  readonly state: 'idle' | 'first look' | 'grading';
  readonly problem?: string;
}

/** The grading of the page. */
export const gradeRun = createStore<GradeRun>(() => ({ state: 'idle' }));

let stopping = new AbortController();

/**
 * Runs what is drawn through the timeline of the session's challenge in the background: under the public seed alone, for a
 * first look, or under all seeds. Undefined where it was stopped or could not be graded, which is told in `gradeRun`.
 */
export async function gradeNow(
  stores: Stores,
  scope: 'first look' | 'grading',
): Promise<ScoreSheet | undefined> {
  const { session } = practice.getState();
  const challenge = challenges.find(({ id }) => id === session?.challenge);
  if (session === undefined || challenge === undefined) return undefined;
  const { design } = stores.designs.getState();
  return gradeInBackground(stores, scope, { challenge, design, answers: session.answers });
}

/** What is graded. */
interface Drawn {
  readonly challenge: Challenge;
  readonly design: Design;
  readonly answers: ChallengeAnswers;
}

/** The same for any drawing; one that is under way ends. */
export async function gradeInBackground(
  { run, kindOf }: Stores,
  scope: 'first look' | 'grading',
  { challenge, design, answers }: Drawn,
): Promise<ScoreSheet | undefined> {
  stopping.abort();
  const mine = new AbortController();
  stopping = mine;
  gradeRun.setState({ state: scope }, true);
  const grading = await gradeDesign({
    challenge,
    design,
    answers,
    ...(scope === 'first look' && { seeds: [challenge.start.seed] }),
    kindOf,
    simulate: poolOf(run).simulate,
    stop: mine.signal,
  });
  if (mine.signal.aborted) return undefined;
  if (!grading.ok) {
    gradeRun.setState({ state: 'idle', problem: problemsInWords(grading.problems) }, true);
    return undefined;
  }
  gradeRun.setState({ state: 'idle' }, true);
  return grading.sheet;
}

/** Stops the grading that is under way, where one is. */
export function stopGrading(): void {
  if (gradeRun.getState().state === 'idle') return;
  stopping.abort();
  gradeRun.setState({ state: 'idle', problem: 'The run was stopped.' }, true);
}
