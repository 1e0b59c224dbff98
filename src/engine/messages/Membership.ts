import type { Saveable, Saved } from '../state/Saveable';

/** The instances that a consumer group believes to be its members: those that are gone stay until their session is over. */
export class Membership implements Saveable {
  private members: number[] = [];
  /** By instance: since when it has not been heard of, seconds; Infinity where it was. */
  private goneSince: number[] = [];

  /** Members, in the order of the instances. */
  get all(): readonly number[] {
    return this.members;
  }

  has(instance: number): boolean {
    return this.members.includes(instance);
  }

  isGone(instance: number): boolean {
    return (this.goneSince[instance] ?? Infinity) < Infinity;
  }

  join(instance: number): void {
    this.goneSince[instance] = Infinity;
    if (this.has(instance)) return;
    this.members = [...this.members, instance].toSorted((first, second) => first - second);
  }

  leave(instance: number): void {
    this.goneSince[instance] = Infinity;
    this.members = this.members.filter((other) => other !== instance);
  }

  /** A member is no longer heard of. */
  miss(instance: number, now: number): void {
    this.goneSince[instance] = now;
  }

  /** When the first member that is gone has been so for as long as its session lasts; Infinity when none is. */
  nextEnd(session: number): number {
    return this.members.reduce((next, one) => Math.min(next, this.endOf(one, session)), Infinity);
  }

  /** When the session of a member is over; Infinity while it is heard of. */
  endOf(instance: number, session: number): number {
    return (this.goneSince[instance] ?? Infinity) + session;
  }

  save(): Saved {
    return [Float64Array.from(this.members), Float64Array.from(this.goneSince)];
  }

  restore(saved: Saved): void {
    const [members, goneSince] = saved as [Float64Array, Float64Array];
    this.members = [...members];
    this.goneSince = [...goneSince];
  }
}
