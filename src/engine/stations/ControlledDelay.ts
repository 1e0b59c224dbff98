import { longerColumn } from '../collections/longerColumn';
import type { Saveable, Saved } from '../state/Saveable';

const NEVER = -1;
const phase = { idle: 0, begun: 1, dropping: 2, dropped: 3 } as const;

/**
 * CoDel, the control law of RFC 8289 (section 5): while the time in line stays above a target for a whole interval, it drops from
 * the head, first at once and then after interval / sqrt(number of drops), until the time is below the target again.
 */
export class ControlledDelay implements Saveable {
  /** Seconds. */
  target = 0.005;
  interval = 0.1;
  /** By instance: when the time in line will have been above the target for an interval, or -1. */
  private firstAbove = new Float64Array(0);
  private dropNext = new Float64Array(0);
  /** Drops since it began to drop, and how many there were the last time. */
  private drops = new Int32Array(0);
  private lastDrops = new Int32Array(0);
  private phase = new Uint8Array(0);

  /** Makes room for instances. */
  fit(instances: number): void {
    if (this.firstAbove.length >= instances) return;
    this.firstAbove = longerColumn(this.firstAbove, instances, NEVER);
    this.dropNext = longerColumn(this.dropNext, instances);
    this.drops = longerColumn(this.drops, instances);
    this.lastDrops = longerColumn(this.lastDrops, instances);
    this.phase = longerColumn(this.phase, instances);
  }

  /**
   * Whether the one that was just taken from the head of an instance's line is dropped. `sojourn` is its time in line in
   * seconds, `left` how many still wait.
   */
  dropsNow(instance: number, sojourn: number, left: number, now: number): boolean {
    const isLate = this.isAboveForAnInterval(instance, sojourn, left, now);
    switch (this.phase[instance]) {
      case phase.idle:
        if (isLate) this.begin(instance, now);
        return isLate;
      case phase.begun:
        // Who comes right after the first drop is let through.
        this.phase[instance] = phase.dropping;
        return false;
      default:
        return this.goesOnDropping(instance, isLate, now);
    }
  }

  /** Forgets what it knows of an instance. */
  clear(instance: number): void {
    this.firstAbove[instance] = NEVER;
    this.phase[instance] = phase.idle;
    this.drops[instance] = 0;
    this.lastDrops[instance] = 0;
  }

  save(): Saved {
    const { firstAbove, dropNext, drops, lastDrops } = this;
    return [
      firstAbove.slice(),
      dropNext.slice(),
      drops.slice(),
      lastDrops.slice(),
      this.phase.slice(),
    ];
  }

  restore(saved: Saved): void {
    const [firstAbove, dropNext, drops, lastDrops, phases] = saved as readonly Saved[];
    this.firstAbove = (firstAbove as Float64Array).slice();
    this.dropNext = (dropNext as Float64Array).slice();
    this.drops = (drops as Int32Array).slice();
    this.lastDrops = (lastDrops as Int32Array).slice();
    this.phase = (phases as Uint8Array).slice();
  }

  private goesOnDropping(instance: number, isLate: boolean, now: number): boolean {
    const { phase: phases, drops, dropNext } = this;
    if (!isLate) {
      phases[instance] = phase.idle;
      return false;
    }
    if (phases[instance] === phase.dropped) {
      dropNext[instance] = this.after(dropNext[instance]!, drops[instance]!);
      phases[instance] = phase.dropping;
    }
    if (now < dropNext[instance]!) return false;
    drops[instance]!++;
    phases[instance] = phase.dropped;
    return true;
  }

  private isAboveForAnInterval(
    instance: number,
    sojourn: number,
    left: number,
    now: number,
  ): boolean {
    // With one left at most the line is as short as it gets.
    if (sojourn < this.target || left <= 1) {
      this.firstAbove[instance] = NEVER;
      return false;
    }
    if (this.firstAbove[instance] === NEVER) {
      this.firstAbove[instance] = now + this.interval;
      return false;
    }
    return now >= this.firstAbove[instance]!;
  }

  /** Begins to drop; soon after the last time it goes on at about the rate that it had reached. */
  private begin(instance: number, now: number): void {
    const { drops, lastDrops, dropNext } = this;
    this.phase[instance] = phase.begun;
    const grown = drops[instance]! - lastDrops[instance]!;
    const isRecent = now - dropNext[instance]! < 16 * this.interval;
    drops[instance] = grown > 1 && isRecent ? grown : 1;
    dropNext[instance] = this.after(now, drops[instance]);
    lastDrops[instance] = drops[instance]!;
  }

  private after(time: number, drops: number): number {
    return time + this.interval / Math.sqrt(drops);
  }
}
