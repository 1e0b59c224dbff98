import type { Design } from '../model/Design';
import type { Given } from './Command';
import { loadDesign } from './loadDesign';

/** What is to be run, or one line per problem. */
export type RunToMake =
  | {
      readonly ok: true;
      readonly file: string;
      /** With the seed that was asked for. */
      readonly design: Design;
      readonly warmupSeconds: number;
      readonly durationSeconds: number;
    }
  | { readonly ok: false; readonly lines: readonly string[] };

/** Loads the design that was named and reads `runOptions`. */
export function readRun(given: Given): RunToMake {
  const file = given.operands[0] ?? '-';
  const loaded = loadDesign(file);
  if (!loaded.ok) return loaded;
  const design = { ...loaded.design, seed: given.numbers.get('seed') ?? loaded.design.seed };
  const durationSeconds = given.numbers.get('duration') ?? design.scenario.durationSeconds;
  const warmupSeconds = given.numbers.get('warmup') ?? 0;
  return warmupSeconds < durationSeconds
    ? { ok: true, file, design, warmupSeconds, durationSeconds }
    : {
        ok: false,
        lines: [`--warmup must be shorter than the run of ${durationSeconds} s.`],
      };
}
