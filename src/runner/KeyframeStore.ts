import type { KeyframeHead } from './RunnableSimulation';

const defaultMostBytes = 64 * 1_048_576;
/** Half of the 2 s that a replay may take, because one may be slower than the first run. */
const everyWorkMs = 1_000;
const earlyKeyframes = 32;
const earlyEveryEvents = 200_000;
/** Taking keyframes may cost one twentieth of the run. */
const workPerCost = 20;

/**
 * The keyframes of one run, in order, in at most 64 MB: often at its start, then one for each second of wall time spent on
 * it. When they take too much room, the one goes whose neighbours are closest; the first stays.
 */
export class KeyframeStore {
  /** Room that all of them take. */
  bytes = 0;
  private readonly mostBytes: number;
  private keyframes: KeyframeHead[] = [];
  private lastCostMs = 0;

  constructor(mostBytes = defaultMostBytes) {
    this.mostBytes = mostBytes;
  }

  get length(): number {
    return this.keyframes.length;
  }

  /** Events fired at the latest keyframe; -1 without any. */
  get latestEvents(): number {
    return this.keyframes.at(-1)?.events ?? -1;
  }

  /** Whether a run that stands at `events`, and has worked for `workMs` of wall time since the latest keyframe, needs one. */
  isDue(events: number, workMs: number): boolean {
    const since = events - this.latestEvents;
    if (this.length === 0) return true;
    if (since <= 0 || workMs < workPerCost * this.lastCostMs) return false;
    const early = this.length < earlyKeyframes && since >= earlyEveryEvents;
    return early || workMs >= everyWorkMs;
  }

  /** Keeps one that is later than all others and took `costMs` of wall time. */
  add(keyframe: KeyframeHead, costMs: number): void {
    this.keyframes.push(keyframe);
    this.bytes += keyframe.bytes;
    this.lastCostMs = costMs;
    while (this.bytes > this.mostBytes && this.length > 1) this.drop(this.leastMissed());
  }

  /** The last one at or before a moment. */
  at(seconds: number): KeyframeHead | undefined {
    return this.keyframes.findLast(({ atSeconds }) => atSeconds <= seconds);
  }

  /** Forgets those later than a point of the run, because from there on it goes another way. */
  forgetAfter(events: number, seconds: number): void {
    this.keyframes = this.keyframes.filter(
      (keyframe) => keyframe.events <= events && keyframe.atSeconds <= seconds,
    );
    this.bytes = this.keyframes.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  private leastMissed(): number {
    let place = this.length - 1;
    let narrowest = Infinity;
    for (let middle = 1; middle < this.length - 1; middle++) {
      const gap = this.eventsAt(middle + 1) - this.eventsAt(middle - 1);
      if (gap < narrowest) {
        narrowest = gap;
        place = middle;
      }
    }
    return place;
  }

  private eventsAt(place: number): number {
    return this.keyframes[place]?.events ?? Infinity;
  }

  private drop(place: number): void {
    const [dropped] = this.keyframes.splice(place, 1);
    this.bytes -= dropped?.bytes ?? 0;
  }
}
