import type { Saveable, Saved } from '../state/Saveable';
import { ReplicaLog } from './ReplicaLog';

/** Commits that all logs of a store hold together. */
const MOST_COMMITS = 2_097_152;
const FEWEST = 1_024;

/** One `ReplicaLog` for each member of a store, made as members are added. */
export class ReplicaLogs implements Saveable {
  private logs: ReplicaLog[] = [];

  /** Makes room for so many members. */
  fit(members: number): void {
    while (this.logs.length < members) this.logs.push(new ReplicaLog());
    const limit = Math.max(FEWEST, Math.floor(MOST_COMMITS / Math.max(1, members - 1)));
    for (const log of this.logs) log.setLimit(limit);
  }

  at(member: number): ReplicaLog {
    return this.logs[member]!;
  }

  save(): Saved {
    return this.logs.map((log) => log.save());
  }

  restore(saved: Saved): void {
    const parts = saved as readonly Saved[];
    this.fit(parts.length);
    this.logs.forEach((log, member) => log.restore(parts[member]!));
  }
}
