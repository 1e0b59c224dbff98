import type { Candidates } from '../behaviours/Candidates';
import type { RandomStream } from '../random/RandomStream';
import type { LoadView } from './LoadView';
import type { Roster } from './Roster';

/** Picks among the instances that get traffic by chance, by load, or by both. `pool` holds places and is not empty. */
export class Choices {
  private readonly candidates: Candidates;
  private readonly roster: Roster;
  private readonly loads: LoadView;
  private readonly chance: RandomStream;
  /** What `few` draws; what lies beyond is of earlier times. */
  private readonly drawn: number[] = [];
  /** Whether the score of an instance is the number of calls that are out to it, during one choice. */
  private isPlain = false;

  constructor(candidates: Candidates, roster: Roster, loads: LoadView, chance: RandomStream) {
    this.candidates = candidates;
    this.roster = roster;
    this.loads = loads;
    this.chance = chance;
  }

  /** One at random, each as likely. */
  any(pool: readonly number[]): number {
    let place = this.draw(pool);
    // One that starts slowly is passed over now and then; not for ever where all do.
    for (let tries = 0; tries < pool.length && this.isPassedOver(place); tries++) {
      place = this.draw(pool);
    }
    return place;
  }

  /** One at random, in proportion to the weights. */
  weighted(pool: readonly number[]): number {
    const { roster } = this;
    let total = 0;
    for (let place = 0; place < pool.length; place++) total += roster.weightOf(pool[place]!);
    let point = this.chance.uniform() * total;
    for (let place = 0; place < pool.length - 1; place++) {
      point -= roster.weightOf(pool[place]!);
      if (point < 0) return pool[place]!;
    }
    return pool.at(-1)!;
  }

  /** The one with the lowest load; among equals one at random. */
  least(pool: readonly number[]): number {
    let best = -1;
    let least = Infinity;
    let ties = 0;
    this.isPlain = this.goesByCallsOnly();
    for (let number = 0; number < pool.length; number++) {
      const place = pool[number]!;
      const score = this.scoreOf(place);
      if (best < 0 || score < least) {
        best = place;
        least = score;
        ties = 1;
      } else if (score === least && this.chance.integer(++ties) === 0) {
        best = place;
      }
    }
    return best;
  }

  /** The one with the lowest load of `count` drawn at random, all different where `distinct`; among equals one at random. */
  few(pool: readonly number[], count: number, distinct: boolean): number {
    if (distinct && count >= pool.length) return this.least(pool);
    const { drawn } = this;
    this.isPlain = this.goesByCallsOnly();
    let best = this.draw(pool);
    let ties = 1;
    drawn[0] = best;
    for (let number = 1; number < count;) {
      const place = this.draw(pool);
      if (distinct && isAmong(place, drawn, number)) continue;
      drawn[number++] = place;
      if (place === best) continue;
      const difference = this.scoreOf(best) - this.scoreOf(place);
      if (difference > 0) ties = 1;
      else if (difference < 0 || this.chance.integer(++ties) < ties - 1) continue;
      best = place;
    }
    return best;
  }

  private scoreOf(place: number): number {
    return this.isPlain
      ? this.candidates.outstandingAt(place)
      : this.loads.scoreOf(place, this.roster.weightOf(place));
  }

  private goesByCallsOnly(): boolean {
    return this.loads.isPlain && !this.candidates.isUneven && !this.roster.isStarting;
  }

  private draw(pool: readonly number[]): number {
    return pool[pool.length === 1 ? 0 : this.chance.integer(pool.length)]!;
  }

  private isPassedOver(place: number): boolean {
    if (!this.roster.isStarting) return false;
    const share = this.roster.shareOf(place);
    return share < 1 && this.chance.uniform() >= share;
  }
}

function isAmong(place: number, drawn: readonly number[], count: number): boolean {
  for (let number = 0; number < count; number++) if (drawn[number] === place) return true;
  return false;
}
