import type { Saveable, Saved } from '../state/Saveable';
import { CallWindow } from './CallWindow';
import type { GuardSettings } from './GuardSettings';
import type { OutcomeWindow } from './OutcomeWindow';
import { TimeWindow } from './TimeWindow';

/** What a breaker lets through. */
export const breakerPosition = { closed: 0, open: 1, halfOpen: 2 } as const;

const { closed, open, halfOpen } = breakerPosition;

type SavedBreaker = { readonly numbers: Float64Array; readonly window: Saved };

/**
 * A circuit breaker of one calling instance. Closed, it watches outcomes in a window; open, it lets nothing through for a
 * while; half open, a few probes decide.
 */
export class Breaker implements Saveable {
  private settings: GuardSettings;
  private window: OutcomeWindow;
  private position: number = closed;
  private openUntil = 0;
  /** Grows with each change of position: the outcome of a call that was let through before the change says nothing. */
  private epoch = 0;
  private probes = 0;
  private successes = 0;

  constructor(settings: GuardSettings) {
    this.settings = settings;
    this.window = windowOf(settings);
  }

  /** Takes changed settings; another window starts empty. */
  configure(settings: GuardSettings): void {
    const before = this.settings;
    this.settings = settings;
    const sameWindow =
      before.breakerCalls === settings.breakerCalls &&
      before.breakerSeconds === settings.breakerSeconds;
    if (!sameWindow) this.window = windowOf(settings);
    // Counted from when it opened.
    this.openUntil += settings.breakerOpenSeconds - before.breakerOpenSeconds;
    // No probe may be left to come that could close it.
    if (this.position === halfOpen && this.successes >= settings.breakerProbes) this.move(closed);
  }

  /** Whether a call would be let through now. */
  admits(now: number): boolean {
    if (this.position === closed) return true;
    if (this.position === open) return now >= this.openUntil;
    return this.probes < this.settings.breakerProbes;
  }

  /** Lets a call through: a number to hand in with its outcome, or -1 where it is not let through. */
  enter(now: number): number {
    if (!this.admits(now)) return -1;
    if (this.position === open) this.move(halfOpen);
    if (this.position === halfOpen) this.probes++;
    return this.epoch;
  }

  /** The outcome of a call that was let through; true when the breaker opens on it. */
  record(epoch: number, now: number, failed: boolean): boolean {
    if (epoch !== this.epoch) return false;
    if (this.position === halfOpen) return this.judgeProbe(now, failed);
    this.window.note(now, failed);
    if (!failed || !this.isTooMuch(now)) return false;
    this.trip(now);
    return true;
  }

  /** A call that was let through has no outcome: nobody waits for it any more. */
  forget(epoch: number): void {
    if (epoch === this.epoch && this.position === halfOpen) this.probes--;
  }

  /** Its position now. */
  positionAt(now: number): number {
    return this.position === open && now >= this.openUntil ? halfOpen : this.position;
  }

  save(): Saved {
    const { position, openUntil, epoch, probes, successes } = this;
    return {
      numbers: Float64Array.of(position, openUntil, epoch, probes, successes),
      window: this.window.save(),
    } satisfies SavedBreaker;
  }

  restore(saved: Saved): void {
    const { numbers, window } = saved as SavedBreaker;
    this.position = numbers[0]!;
    this.openUntil = numbers[1]!;
    this.epoch = numbers[2]!;
    this.probes = numbers[3]!;
    this.successes = numbers[4]!;
    this.window.restore(window);
  }

  private judgeProbe(now: number, failed: boolean): boolean {
    if (failed) {
      this.trip(now);
      return true;
    }
    this.successes++;
    if (this.successes >= this.settings.breakerProbes) this.move(closed);
    return false;
  }

  private isTooMuch(now: number): boolean {
    const { breakerFailures, breakerMinimum, breakerShare } = this.settings;
    const failures = this.window.marked(now);
    if (failures >= breakerFailures) return true;
    const all = this.window.all(now);
    // A window shorter than the minimum would never say anything.
    const enough = Math.min(breakerMinimum, this.settings.breakerCalls || Infinity);
    return all >= enough && failures >= breakerShare * all;
  }

  private trip(now: number): void {
    this.openUntil = now + this.settings.breakerOpenSeconds;
    this.move(open);
  }

  private move(position: number): void {
    this.position = position;
    this.epoch++;
    this.probes = 0;
    this.successes = 0;
    this.window.clear();
  }
}

function windowOf({ breakerCalls, breakerSeconds }: GuardSettings): OutcomeWindow {
  return breakerCalls > 0 ? new CallWindow(breakerCalls) : new TimeWindow(breakerSeconds || 1);
}
