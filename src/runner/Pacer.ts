const mostOwedMs = 100;
const measuredMs = 1_000;
const sampleEveryMs = 50;

interface Sample {
  readonly atMs: number;
  readonly atSeconds: number;
}

/**
 * Keeps simulated time in step with wall time. What a run owes after a stall is capped at 100 ms of wall time: it slows down
 * honestly instead of catching up.
 */
export class Pacer {
  private pace = 0;
  private lastMs = 0;
  private owedSeconds = 0;
  private samples: Sample[] = [];

  /** From now on so many simulated seconds per second; Infinity is without limit. */
  start(pace: number, nowMs: number, atSeconds: number): void {
    this.pace = pace;
    this.lastMs = nowMs;
    this.owedSeconds = 0;
    this.samples = [{ atMs: nowMs, atSeconds }];
  }

  /** Simulated seconds that the run should go on by now. */
  owed(nowMs: number): number {
    if (this.pace === Infinity) return Infinity;
    const most = (this.pace * mostOwedMs) / 1_000;
    this.owedSeconds += (this.pace * (nowMs - this.lastMs)) / 1_000;
    this.owedSeconds = Math.min(most, this.owedSeconds);
    this.lastMs = nowMs;
    return this.owedSeconds;
  }

  /** Tells that the run went on by so many seconds and where it stands. */
  note(wentOnSeconds: number, nowMs: number, atSeconds: number): void {
    this.owedSeconds = Math.max(0, this.owedSeconds - wentOnSeconds);
    const latest = this.samples.at(-1);
    if (latest !== undefined && nowMs - latest.atMs < sampleEveryMs) return;
    this.samples.push({ atMs: nowMs, atSeconds });
    while (nowMs - (this.samples[1]?.atMs ?? nowMs) >= measuredMs) this.samples.shift();
  }

  /** Simulated seconds per second over about the last second; 0 before there is anything to measure. */
  achieved(): number {
    const first = this.samples[0];
    const last = this.samples.at(-1);
    if (first === undefined || last === undefined || first === last) return 0;
    return ((last.atSeconds - first.atSeconds) / (last.atMs - first.atMs)) * 1_000;
  }
}
