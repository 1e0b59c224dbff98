import type { RandomStream } from '../random/RandomStream';
import type { Saveable, Saved } from '../state/Saveable';
import type { GuardSettings } from './GuardSettings';
import { TimeWindow } from './TimeWindow';

/**
 * Client-side adaptive throttling of one calling instance (Beyer et al., Site Reliability Engineering, chapter 21): a call
 * is rejected with probability (requests - K accepts) / (requests + 1), counted over a window.
 */
export class Throttle implements Saveable {
  private factor: number;
  private window: TimeWindow;

  constructor({ throttleFactor, throttleSeconds }: GuardSettings) {
    this.factor = throttleFactor;
    this.window = new TimeWindow(throttleSeconds);
  }

  configure({ throttleFactor, throttleSeconds }: GuardSettings): void {
    this.factor = throttleFactor;
    if (this.window.seconds !== throttleSeconds) this.window = new TimeWindow(throttleSeconds);
  }

  /** Whether a call goes out; it counts as a request in any case. */
  admits(now: number, stream: RandomStream): boolean {
    const requests = this.window.all(now);
    const excess = requests - this.factor * this.window.marked(now);
    this.window.noteAny(now);
    return !(excess > 0) || stream.uniform() * (requests + 1) >= excess;
  }

  /** The callee has answered well. */
  accepted(now: number): void {
    this.window.mark(now);
  }

  save(): Saved {
    return this.window.save();
  }

  restore(saved: Saved): void {
    this.window.restore(saved);
  }
}
