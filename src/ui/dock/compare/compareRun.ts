import { createStore } from 'zustand/vanilla';
import { compareDesigns, type ComparedRuns } from '../../../analysis/compare/compareDesigns';
import type { Design } from '../../../model/Design';
import { poolOf } from '../../experiments/poolOf';
import type { Stores } from '../../stores/Stores';

/** Two designs that are or were compared. */
export interface CompareRun {
  readonly a?: Design;
  readonly b?: Design;
  readonly durationSeconds: number;
  readonly isRunning: boolean;
  /** Missing until both have run under a first seed. */
  readonly runs?: ComparedRuns;
  readonly problem?: string;
}

const nothing: CompareRun = { isRunning: false, durationSeconds: 0 };

/** The latest comparison of the page. */
export const compareRun = createStore<CompareRun>(() => nothing);

let stopping = new AbortController();

/** Runs both under identical arrivals in the background. */
export async function startComparing(
  { run, kindOf }: Stores,
  a: Design,
  b: Design,
  durationSeconds: number,
): Promise<void> {
  stopping.abort();
  const mine = new AbortController();
  stopping = mine;
  compareRun.setState({ a, b, durationSeconds, isRunning: true }, true);
  const problems = await compareDesigns(a, b, {
    kindOf,
    simulate: poolOf(run).simulate,
    durationSeconds,
    stop: mine.signal,
    onProgress: (runs) => {
      if (!mine.signal.aborted) compareRun.setState({ runs });
    },
  });
  if (mine.signal.aborted) return;
  const [problem] = problems;
  compareRun.setState({ isRunning: false, ...(problem && { problem: problem.message }) });
}

/** Stops it; what is measured stays. */
export function stopComparing(): void {
  stopping.abort();
  compareRun.setState({ isRunning: false, problem: 'The comparison was stopped.' });
}
