import type { Id } from '../../../model/Id';
import type { CauseType } from './Blame';

/** Amounts by what they are put down to. */
export class Shares {
  private readonly amounts = new Map<string, number>();

  add(id: Id, type: CauseType, amount: number): this {
    if (!(amount > 0)) return this;
    const name = `${id} ${type}`;
    this.amounts.set(name, (this.amounts.get(name) ?? 0) + amount);
    return this;
  }

  /** Adds `amount`, spread as another one is; where that is empty nothing is added. */
  spread(other: Shares, amount: number, rename: (type: CauseType) => CauseType = same): this {
    const { total } = other;
    if (total === 0) return this;
    for (const [name, part] of other.amounts) {
      const [id, type] = name.split(' ') as [string, CauseType];
      this.add(Number(id), rename(type), (amount * part) / total);
    }
    return this;
  }

  get total(): number {
    let sum = 0;
    for (const amount of this.amounts.values()) sum += amount;
    return sum;
  }

  of(id: Id, types: readonly CauseType[]): number {
    return types.reduce((sum, type) => sum + (this.amounts.get(`${id} ${type}`) ?? 0), 0);
  }
}

function same(type: CauseType): CauseType {
  return type;
}
