import type { Action } from '../../src/model/Action';
import type { Design } from '../../src/model/Design';
import type { Trace } from '../../src/model/Trace';
import type { TraceSummary } from '../../src/model/TraceSummary';
import type { Problem } from '../../src/model/Problem';
import type { Runner, RunnerUpdate } from '../../src/runner/Runner';

/** A runner that runs nothing: it notes what it was asked, and tells what a test tells it to. */
export class SilentRunner implements Runner {
  readonly asked: string[] = [];
  readonly actions: Action[] = [];
  readonly loaded: Design[] = [];
  problems: readonly Problem[] = [];
  /** Why actions are refused. */
  refusals: readonly Problem[] = [];
  /** What loads and seeks fail with. */
  failure: Error | undefined;
  private listener: (update: RunnerUpdate) => void = () => {};

  tell(update: RunnerUpdate): void {
    this.listener(update);
  }

  load({ design }: { readonly design: Design }): Promise<readonly Problem[]> {
    this.asked.push('load');
    this.loaded.push(design);
    return this.failure === undefined
      ? Promise.resolve(this.problems)
      : Promise.reject(this.failure);
  }

  setPace(pace: number): Promise<void> {
    this.asked.push(`pace ${pace}`);
    return Promise.resolve();
  }

  setHorizon(atSeconds: number): Promise<void> {
    this.asked.push(`horizon ${atSeconds}`);
    return Promise.resolve();
  }

  step(): Promise<void> {
    this.asked.push('step');
    return Promise.resolve();
  }

  act(action: Action): Promise<readonly Problem[]> {
    this.actions.push(action);
    return Promise.resolve(this.refusals);
  }

  seek(atSeconds: number): Promise<void> {
    this.asked.push(`seek ${atSeconds}`);
    return this.failure === undefined ? Promise.resolve() : Promise.reject(this.failure);
  }

  journal(): Promise<readonly []> {
    return Promise.resolve([]);
  }

  /** What can be told of single requests. */
  known: readonly Trace[] = [];

  traces(): Promise<readonly TraceSummary[]> {
    return Promise.resolve(
      this.known.map(
        ({ request, operation, startedAtSeconds, latencySeconds, outcome }): TraceSummary => ({
          request,
          operation,
          startedAtSeconds,
          ...(latencySeconds !== undefined && { latencySeconds }),
          ...(outcome !== undefined && { outcome }),
          reasons: ['newest'],
        }),
      ),
    );
  }

  trace(request: number): Promise<Trace | undefined> {
    return Promise.resolve(this.known.find((trace) => trace.request === request));
  }

  report(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  fingerprint(): Promise<never> {
    return Promise.reject(new Error('It runs nothing.'));
  }

  subscribe(listener: (update: RunnerUpdate) => void): () => void {
    this.listener = listener;
    return () => {};
  }

  setSampling(): void {}

  watch(): void {}

  judge(): void {}

  dispose(): void {}
}
