import type { Saveable, Saved } from '../state/Saveable';

/**
 * Turns in proportion to weights, spread evenly: weights 5, 1 and 1 give A A B A C A A (nginx's smooth weighted round robin).
 * At each pick every member gains its weight; the one that has most, the first among equals, is picked and pays for all.
 */
export class SmoothRoundRobin implements Saveable {
  /** What each member has gained and not spent; between picks they sum to 0 unless members came or went. */
  private credit = new Float64Array(8);

  /** The next of some members, which are whole numbers from 0; -1 where there are none. Costs one step for each member. */
  next(members: readonly number[], weightOf: (member: number) => number): number {
    let best = -1;
    let total = 0;
    for (let place = 0; place < members.length; place++) {
      const member = members[place]!;
      const weight = weightOf(member);
      if (member >= this.credit.length) this.grow(member);
      total += weight;
      this.credit[member]! += weight;
      if (best < 0 || this.credit[member]! > this.credit[best]!) best = member;
    }
    if (best >= 0) this.credit[best]! -= total;
    return best;
  }

  save(): Saved {
    return this.credit.slice();
  }

  restore(saved: Saved): void {
    this.credit = (saved as Float64Array).slice();
  }

  private grow(member: number): void {
    const grown = new Float64Array(2 * (member + 1));
    grown.set(this.credit);
    this.credit = grown;
  }
}
