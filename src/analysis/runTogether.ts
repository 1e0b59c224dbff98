import type { ExperimentRequest, ExperimentResult, Simulate } from '../model/Experiment';
import type { Problem } from '../model/Problem';
import type { StopSignal } from '../model/StopSignal';

type Made = ExperimentResult & { readonly ok: true };

/** What came of several runs: the results in the order of the requests, or why the first that failed did. */
export type RunTogether =
  | { readonly ok: true; readonly results: readonly Made[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** How several runs are made. */
export interface TogetherTools {
  readonly simulate: Simulate;
  readonly stop?: StopSignal | undefined;
  /** Why a result is of no use though the run came to its end; missing: every result is. */
  readonly faultOf?: (result: Made) => readonly Problem[] | undefined;
  /** Hears of each run that is of use once it is made, with its place among the requests. */
  readonly onMade?: (result: Made, place: number) => void;
}

/** Makes several runs that are of use only together: once one of them fails, the others are stopped. */
export async function runTogether(
  requests: readonly ExperimentRequest[],
  { simulate, stop, faultOf, onMade }: TogetherTools,
): Promise<RunTogether> {
  const stopping = new Stopping(stop);
  let problems: readonly Problem[] | undefined;
  const results = await Promise.all(
    requests.map(async (request, place) => {
      const result = await simulate(request, stopping);
      const failure = result.ok ? faultOf?.(result) : result.problems;
      if (failure !== undefined && problems === undefined) {
        problems = failure;
        stopping.abort();
      }
      if (failure === undefined && result.ok) onMade?.(result, place);
      return result;
    }),
  );
  stopping.release();
  if (problems !== undefined) return { ok: false, problems };
  return { ok: true, results: results.flatMap((result) => (result.ok ? [result] : [])) };
}

/** A signal of its own, which another one sets off as well. */
class Stopping implements StopSignal {
  aborted = false;
  private readonly listeners = new Set<() => void>();
  private readonly outer: StopSignal | undefined;

  constructor(outer: StopSignal | undefined) {
    this.outer = outer;
    this.aborted = outer?.aborted === true;
    outer?.addEventListener('abort', this.abort);
  }

  readonly abort = (): void => {
    if (this.aborted) return;
    this.aborted = true;
    for (const listener of this.listeners) listener();
  };

  release(): void {
    this.outer?.removeEventListener('abort', this.abort);
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }
}
