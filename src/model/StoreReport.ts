import type { Id } from './Id';
import type { DurationReport } from './Report';

/** What a member of a store is now. */
export type MemberRole =
  /** The only sort of member, or the holder of one part of the keys. */
  | 'member'
  /** It takes the writes. */
  | 'primary'
  /** It follows the primary. */
  | 'replica'
  /** It was replaced and does not know it yet. */
  | 'rival';

/** One member of a store. */
export interface MemberReport {
  readonly instance: number;
  /** 0: in no zone. */
  readonly zone: Id;
  readonly up: boolean;
  readonly role: MemberRole;
  /** Calls that came to it from outside, and how many of them were writes. */
  readonly calls: number;
  readonly writes: number;
  /** Its share of all calls; null without any. */
  readonly share: number | null;
  /** Age of the oldest commit that it does not have; null where it follows nobody. */
  readonly lagSeconds: number | null;
}

/** What only a store has. */
export interface StoreReport {
  readonly members: readonly MemberReport[];
  /** Reads that were answered; how many versions they were behind on average, and how many were 0, 1, 2 … behind (the last: that or more). */
  readonly reads: number;
  readonly meanVersionsBehind: number | null;
  readonly readsBehind: readonly number[];
  /** Writes that found a row locked; from asking for the first lock to having the last, no wait counting as 0. */
  readonly lockWaits: number;
  readonly lockWait: DurationReport;
  /** Calls refused or given up because too few members could answer. */
  readonly quorumFailures: number;
  /** Copies brought up to date by a read, and by a hint that was kept for a member. */
  readonly repairs: number;
  readonly hintsDelivered: number;
  /** Elections, their rounds, rounds that nobody won, and the time without a leader. */
  readonly elections: number;
  readonly electionRounds: number;
  readonly splitVotes: number;
  readonly leaderless: DurationReport;
  /** Keys that both sides of a partition wrote, and acknowledged writes that the merge threw away. */
  readonly conflictingKeys: number;
  readonly discardedWrites: number;
  /** Writes that a replaced primary took, and those that its old token stopped. */
  readonly staleWritesTaken: number;
  readonly staleWritesFenced: number;
  readonly unitsSold: number;
  readonly unitsOversold: number;
  /** Scans, and the shards that each went to on average. */
  readonly scans: number;
  readonly shardsPerScan: number | null;
  /** Transactions over several shards, those given up after a vote against, and how long the others were undecided. */
  readonly transactions: number;
  readonly transactionsAborted: number;
  readonly undecided: DurationReport;
  /** Share of the keys that a change of the shards moved. */
  readonly keysMovedShare: number | null;
  /** Share of the calls that want the most popular key of their key space; only sharded stores tell. */
  readonly topKeyShare: number | null;
}
