import type { Saveable, Saved } from '../state/Saveable';
import type { Candidates } from './Candidates';

/** What a balancer believes of the instances behind it: it changes its mind only after several checks in a row. */
export class HealthView implements Saveable {
  /** Checks in a row that must say the other thing. */
  failures = 2;
  private readonly candidates: Candidates;
  /** 1: gets no traffic. */
  private ejected: number[] = [];
  /** Checks in a row that contradict the belief. */
  private contradictions: number[] = [];
  /** Places of the instances that get traffic, in order. */
  private healthy: number[] = [];

  constructor(candidates: Candidates) {
    this.candidates = candidates;
  }

  /** Instances that get traffic. */
  get count(): number {
    return this.healthy.length;
  }

  /** The place of the healthy instance with this number; -1 when there is none. */
  healthyAt(number: number): number {
    return this.healthy.length === 0 ? -1 : this.healthy[number]!;
  }

  /** Takes new instances in as healthy, and leaves those out that were removed; also to be called after a restore. */
  fit(): void {
    while (this.ejected.length < this.candidates.count) {
      this.ejected.push(0);
      this.contradictions.push(0);
    }
    this.list();
  }

  /** Asks every instance whether it lives. */
  check(): void {
    for (let place = 0; place < this.candidates.count; place++) {
      const contradicts = this.candidates.answers(place) === (this.ejected[place] === 1);
      this.contradictions[place] = contradicts ? this.contradictions[place]! + 1 : 0;
      if (this.contradictions[place]! >= this.failures) {
        this.ejected[place] = 1 - this.ejected[place]!;
        this.contradictions[place] = 0;
      }
    }
    this.list();
  }

  save(): Saved {
    return [Float64Array.from(this.ejected), Float64Array.from(this.contradictions)];
  }

  restore(saved: Saved): void {
    const [ejected, contradictions] = saved as [Float64Array, Float64Array];
    this.ejected = [...ejected];
    this.contradictions = [...contradictions];
  }

  private list(): void {
    this.healthy = [];
    for (let place = 0; place < this.candidates.count; place++) {
      if (this.ejected[place] === 0 && this.candidates.isThere(place)) this.healthy.push(place);
    }
  }
}
