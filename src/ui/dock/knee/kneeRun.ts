import { createStore } from 'zustand/vanilla';
import { findKnee } from '../../../analysis/knee/findKnee';
import type { Knee, KneePoint } from '../../../analysis/knee/Knee';
import type { Design } from '../../../model/Design';
import { poolOf } from '../../experiments/poolOf';
import type { Stores } from '../../stores/Stores';

/** A sweep that runs or has run; it goes on while another tab is looked at. */
export interface KneeRun {
  /** What is or was swept; missing: nothing yet. */
  readonly design?: Design;
  readonly isRunning: boolean;
  /** The curve so far. */
  readonly points: readonly KneePoint[];
  readonly expectedRuns: number;
  /** Missing until the sweep has come to its end. */
  readonly knee?: Knee;
  /** Why there is none. */
  readonly problem?: string;
}

const nothing: KneeRun = { isRunning: false, points: [], expectedRuns: 0 };

/** The latest sweep of the page. */
export const kneeRun = createStore<KneeRun>(() => nothing);

let stopping = new AbortController();

/** Sweeps the load of the present design in the background. */
export async function startKnee({ designs, run, kindOf }: Stores): Promise<void> {
  stopping.abort();
  const mine = new AbortController();
  stopping = mine;
  const { design } = designs.getState();
  kneeRun.setState({ ...nothing, design, isRunning: true }, true);
  const result = await findKnee(design, {
    kindOf,
    simulate: poolOf(run).simulate,
    stop: mine.signal,
    onProgress: (points, expectedRuns) => {
      if (!mine.signal.aborted) kneeRun.setState({ points, expectedRuns });
    },
  });
  if (mine.signal.aborted) return;
  kneeRun.setState({
    isRunning: false,
    ...(result.ok ? { knee: result.knee } : { problem: result.problems[0]?.message ?? '' }),
  });
}

/** Stops the sweep; the runs that are done stay to be seen. */
export function stopKnee(): void {
  stopping.abort();
  kneeRun.setState({ isRunning: false, problem: 'The sweep was stopped.' });
}
