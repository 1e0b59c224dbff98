import type { Candidates } from '../behaviours/Candidates';
import type { Saveable, Saved } from '../state/Saveable';

/** What health checks have told of the instances behind a balancer: it changes its mind only after several in a row. */
export class HealthView implements Saveable {
  /** Checks in a row that must fail before an instance counts as dead. */
  failures = 2;
  /** Checks in a row that must pass before it counts as alive again. */
  successes = 2;
  private readonly candidates: Candidates;
  /** By place; 1: counts as dead. */
  private dead: number[] = [];
  /** Checks in a row that contradict that. */
  private contradictions: number[] = [];

  constructor(candidates: Candidates) {
    this.candidates = candidates;
  }

  /** Takes new instances in as alive. */
  fit(): void {
    while (this.dead.length < this.candidates.count) {
      this.dead.push(0);
      this.contradictions.push(0);
    }
  }

  isDead(place: number): boolean {
    return this.dead[place] === 1;
  }

  /** Asks every instance whether it lives; those whose check `fails` do not, whatever they say. */
  check(fails: (place: number) => boolean): void {
    const { dead, contradictions, candidates } = this;
    for (let place = 0; place < candidates.count; place++) {
      if (candidates.isRetired(place)) {
        // It is not checked: who comes back in its place is new, and taken in as alive.
        dead[place] = 0;
        contradictions[place] = 0;
        continue;
      }
      const passes = candidates.passesCheck(place) && !fails(place);
      const contradicts = passes === this.isDead(place);
      contradictions[place] = contradicts ? contradictions[place]! + 1 : 0;
      if (contradictions[place]! >= (this.isDead(place) ? this.successes : this.failures)) {
        dead[place] = 1 - dead[place]!;
        contradictions[place] = 0;
      }
    }
  }

  /** Believes again that every instance lives. */
  forget(): void {
    this.dead.fill(0);
    this.contradictions.fill(0);
  }

  save(): Saved {
    return [Float64Array.from(this.dead), Float64Array.from(this.contradictions)];
  }

  restore(saved: Saved): void {
    const [dead, contradictions] = saved as [Float64Array, Float64Array];
    this.dead = [...dead];
    this.contradictions = [...contradictions];
  }
}
