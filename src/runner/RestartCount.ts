const healthyMs = 30_000;

/** Counts how often in a row the worker died: a death counts on from the last one unless 30 s of health lie between. */
export class RestartCount {
  private deaths = 0;
  private healthySinceMs = 0;

  /** The worker died; how many times in a row by now, from 1. */
  died(nowMs: number): number {
    this.deaths = nowMs - this.healthySinceMs > healthyMs ? 1 : this.deaths + 1;
    this.healthySinceMs = Infinity;
    return this.deaths;
  }

  /** The new worker has taken the run up. */
  recovered(nowMs: number): void {
    this.healthySinceMs = nowMs;
  }

  /** A person starts afresh. */
  forgive(): void {
    this.deaths = 0;
  }
}
