/** Shared: others may read as well. Exclusive: nobody else may. Intent: rows of this table are written, which other writers may do too. */
export type LockMode = 'shared' | 'exclusive' | 'intent';

/** A lock that a statement needs, and whether it is kept until the transaction ends. */
export interface LockRequest {
  readonly on: string;
  readonly mode: LockMode;
  readonly isKept: boolean;
}

interface Lock {
  readonly on: string;
  readonly mode: LockMode;
  readonly holder: number;
}

/** Who holds which locks; transactions are told by their places. */
export class LockTable {
  private locks: readonly Lock[] = [];

  /** The others who hold what these requests cannot go with, each once. */
  holdersAgainst(requests: readonly LockRequest[], by: number): readonly number[] {
    const against = this.locks.filter(
      ({ on, mode, holder }) =>
        holder !== by &&
        requests.some((request) => request.on === on && !goTogether(request.mode, mode)),
    );
    return [...new Set(against.map(({ holder }) => holder))];
  }

  /** Takes those that are kept. */
  take(requests: readonly LockRequest[], by: number): void {
    const kept = requests.filter(({ isKept }) => isKept);
    this.locks = [...this.locks, ...kept.map(({ on, mode }) => ({ on, mode, holder: by }))];
  }

  release(by: number): void {
    this.locks = this.locks.filter(({ holder }) => holder !== by);
  }

  /** What a transaction holds: each lock once, the strongest mode of it. */
  heldBy(by: number): readonly LockRequest[] {
    const strongest = new Map<string, LockMode>();
    for (const { on, mode, holder } of this.locks) {
      if (holder === by && strongest.get(on) !== 'exclusive') strongest.set(on, mode);
    }
    return [...strongest].map(([on, mode]) => ({ on, mode, isKept: true }));
  }
}

function goTogether(one: LockMode, other: LockMode): boolean {
  return one === other && one !== 'exclusive';
}
