import { createStore } from 'zustand/vanilla';
import { textbookCases } from '../../../library/textbook/textbookCases';
import { textbookRequest } from '../../../library/textbook/textbookRequest';
import { textbookRuns } from '../../../library/textbook/compareWithTheory';
import type { TextbookSetup } from '../../../library/textbook/TextbookCase';
import { poolOf } from '../../experiments/poolOf';
import type { Stores } from '../../stores/Stores';

/** The textbook cases as this page has run them. */
export interface TextbookState {
  readonly isRunning: boolean;
  /** Seed of the first run of each design; missing: none has been made. */
  readonly seed?: number;
  readonly done: number;
  readonly total: number;
  /** What each run has measured, in the order of the measures, by the id of the design. */
  readonly samples: ReadonlyMap<string, readonly (readonly number[])[]>;
  readonly problem?: string;
}

const setups = textbookCases.flatMap((one) => one.setups);
const nothing = { done: 0, total: setups.length * textbookRuns, samples: new Map() };

/** Holds the runs until the page is left. */
export const textbookStore = createStore<TextbookState>(() => ({ isRunning: false, ...nothing }));

let control: AbortController | undefined;

/** Runs every design ten times in the background, under seeds that were not used before; what was measured comes as it is ready. */
export async function runTextbook({ run }: Stores): Promise<void> {
  if (textbookStore.getState().isRunning) return;
  const { seed: last } = textbookStore.getState();
  const seed = last === undefined ? 1 : last + textbookRuns;
  const { signal } = (control = new AbortController());
  textbookStore.setState({ isRunning: true, seed, ...nothing }, true);
  const pool = poolOf(run);
  const tasks = setups.flatMap((setup) =>
    Array.from({ length: textbookRuns }, (_, place) => ({ setup, seed: seed + place })),
  );
  // As many at once as there are workers, so that other runs in the background come in between.
  const work = async () => {
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
      const result = await pool.simulate(textbookRequest(task.setup, task.seed), signal);
      if (signal.aborted) return;
      if (!result.ok) {
        stopTextbook();
        textbookStore.setState({ problem: result.problems[0]?.message ?? 'A run failed.' });
        return;
      }
      keep(
        task.setup,
        task.setup.measures.map(({ measured }) => measured(result.report) ?? NaN),
      );
    }
  };
  await Promise.all(Array.from({ length: pool.width }, work));
  if (control?.signal === signal) textbookStore.setState({ isRunning: false });
}

/** Ends the runs; what is whole stays. */
export function stopTextbook(): void {
  control?.abort();
  textbookStore.setState({ isRunning: false });
}

function keep({ id }: TextbookSetup, sample: readonly number[]): void {
  textbookStore.setState(({ samples, done }) => ({
    done: done + 1,
    samples: new Map([...samples, [id, [...(samples.get(id) ?? []), sample]]]),
  }));
}
