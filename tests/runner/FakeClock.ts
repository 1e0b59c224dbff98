import type { HostTools } from '../../src/runner/HostTools';

/** Wall time in a test: it passes only when something costs time or nothing is left to do. */
export class FakeClock {
  private timeMs = 0;
  private deferred: (() => void)[] = [];
  private timers: { readonly atMs: number; readonly task: () => void }[] = [];

  readonly nowMs = (): number => this.timeMs;

  readonly defer = (task: () => void): void => void this.deferred.push(task);

  readonly delay = (task: () => void, afterMs: number): void => {
    this.after(afterMs, task);
  };

  /** Runs the task later, unless it is called off. */
  readonly after = (afterMs: number, task: () => void): (() => void) => {
    const timer = { atMs: this.timeMs + afterMs, task };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((other) => other !== timer));
  };

  /** What a host needs of it. */
  get tools(): Omit<HostTools, 'start' | 'prepare'> {
    const { nowMs, defer, delay } = this;
    return { nowMs, defer, delay };
  }

  /** Time passes inside a task. */
  spend(milliseconds: number): void {
    this.timeMs += milliseconds;
  }

  /** Does what there is to do until so much time has passed. */
  async pass(milliseconds: number): Promise<void> {
    const endMs = this.timeMs + milliseconds;
    await settle();
    while (this.timeMs < endMs) {
      this.runNext(endMs);
      await settle();
    }
  }

  /** Does what there is to do until the promise is settled; tells its value. */
  async until<T>(promise: Promise<T>): Promise<T> {
    const state = { isSettled: false };
    const settled = () => void (state.isSettled = true);
    promise.then(settled, settled);
    await settle();
    while (!state.isSettled) {
      this.runNext(Infinity);
      await settle();
    }
    return promise;
  }

  private runNext(endMs: number): void {
    const task = this.deferred.shift();
    if (task !== undefined) return task();
    const timer = this.timers.toSorted((a, b) => a.atMs - b.atMs)[0];
    if (timer === undefined && endMs === Infinity) throw new Error('Nothing is left to do.');
    if (timer === undefined || timer.atMs > endMs) {
      this.timeMs = endMs;
      return;
    }
    this.timers = this.timers.filter((other) => other !== timer);
    this.timeMs = Math.max(this.timeMs, timer.atMs);
    timer.task();
  }
}

/** Lets every promise that can go on do so. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}
