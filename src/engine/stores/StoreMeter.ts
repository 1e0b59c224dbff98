import { IntegerList } from '../collections/IntegerList';
import { Histogram } from '../Histogram';
import type { Saveable, Saved } from '../state/Saveable';

/** What is counted for a store besides what every component counts: places in `StoreMeter.counts`. */
export const storeCount = {
  /** Reads that were answered, and the sum of the versions that they were behind. */
  reads: 0,
  versionsBehind: 1,
  /** Calls refused or given up because too few members could answer. */
  quorumFailures: 2,
  /** Elections that were begun, their rounds (terms), and rounds that nobody won. */
  elections: 3,
  electionRounds: 4,
  splitVotes: 5,
  /** Keys that both sides of a partition wrote, and acknowledged writes that the merge threw away. */
  conflictingKeys: 6,
  discardedWrites: 7,
  /** Writes that a replaced primary took, and those that a fencing token stopped. */
  staleWritesTaken: 8,
  staleWritesFenced: 9,
  /** Units of stock that were sold, and those that were not there. */
  unitsSold: 10,
  unitsOversold: 11,
  /** Writes that found their row locked. */
  lockWaits: 12,
  /** Copies brought up to date by a read, and copies caught up from a hint. */
  repairs: 13,
  hintsDelivered: 14,
  /** Scans, and the shards that they went to. */
  scans: 15,
  shardsScanned: 16,
  /** Transactions over several shards, and those given up after a vote against. */
  transactions: 17,
  transactionsAborted: 18,
  /** Keys that moved to another shard, of so many. */
  keysMoved: 19,
  keysKnown: 20,
  /** Calls for the first key of a key space, which is its most popular one unless another is made hot, and for that other. */
  firstKeyCalls: 21,
  hotKeyCalls: 22,
} as const;

const COUNTS = 23;
/** Reads are told apart by how many versions they were behind, up to this many. */
const MOST_BEHIND = 64;

/** What is measured at a store since the start or the last reset. */
export class StoreMeter implements Saveable {
  readonly counts = new Float64Array(COUNTS);
  /** Reads by the number of versions that they were behind; the last place holds all that were further. */
  readonly readsBehind = new Float64Array(MOST_BEHIND);
  /** From asking for the first lock of a write to having the last, seconds; no wait counts as 0. */
  readonly lockWait = new Histogram();
  /** Times without a leader, and from the votes of a transaction over several shards to its decision, seconds. */
  readonly leaderless = new Histogram();
  readonly undecided = new Histogram();
  /** Calls from outside by member, and how many of them were writes. */
  readonly calls = new IntegerList();
  readonly writes = new IntegerList();

  /** A read was answered with what is so many versions old. */
  readAt(behind: number): void {
    this.counts[storeCount.reads]!++;
    this.counts[storeCount.versionsBehind]! += behind;
    this.readsBehind[Math.min(behind, MOST_BEHIND - 1)]!++;
  }

  reset(): void {
    this.counts.fill(0);
    this.readsBehind.fill(0);
    for (const histogram of this.histograms()) histogram.clear();
    this.calls.clear();
    this.writes.clear();
  }

  save(): Saved {
    return [
      this.counts.slice(),
      this.readsBehind.slice(),
      this.calls.save(),
      this.writes.save(),
      ...this.histograms().map((histogram) => histogram.save()),
    ];
  }

  restore(saved: Saved): void {
    const [counts, readsBehind, calls, writes, ...durations] = saved as readonly Saved[];
    this.counts.set(counts as Float64Array);
    this.readsBehind.set(readsBehind as Float64Array);
    this.calls.restore(calls!);
    this.writes.restore(writes!);
    this.histograms().forEach((histogram, place) => histogram.restore(durations[place]!));
  }

  private histograms(): readonly Histogram[] {
    return [this.lockWait, this.leaderless, this.undecided];
  }
}
