import { StateBlock } from '../state/StateBlock';
import type { Saveable, Saved } from '../state/Saveable';
import type { ConsumerGroup, GroupOwner } from './ConsumerGroup';
import { dealPartitions } from './dealPartitions';
import { mailboxTimer } from './mailboxTimer';
import { Membership } from './Membership';
import { messageCount } from './messageCount';

/** Moments that differ by less are the same. */
const NEXT_TO_NO_TIME = 1e-9;

/** Who of a consumer group reads which partition, and from where: members come and go, and the group notes how far it is. */
export class GroupAssignment implements Saveable {
  private readonly state = new StateBlock();
  private readonly membership = this.state.keep(new Membership());
  /** `formed`: 1 once partitions were dealt out. Alarms, or -1. */
  private readonly numbers = this.state.numbers({
    formed: 0,
    rebalance: -1,
    session: -1,
    commit: -1,
  });
  private readonly group: ConsumerGroup;
  private readonly owner: GroupOwner;

  constructor(group: ConsumerGroup, owner: GroupOwner) {
    this.group = group;
    this.owner = owner;
  }

  /** Instances that it believes to be its members. */
  get members(): readonly number[] {
    return this.membership.all;
  }

  /** Partitions have come: they are dealt out at once, as at the beginning. */
  startAnew(): void {
    this.numbers.formed = 0;
  }

  /** Brings the members in line with the instances that answer; where they change, partitions are dealt out anew. */
  check(): void {
    const { group, membership } = this;
    const { instances } = this.owner.kernel.parts[group.link.to]!;
    if (!group.isThere) return;
    let hasChanged = this.numbers.formed === 0;
    for (let instance = 0; instance < instances.count; instance++) {
      const isMember = membership.has(instance);
      if (group.answers(instance)) {
        if (isMember && !membership.isGone(instance)) continue;
        membership.join(instance);
        hasChanged = true;
      } else if (isMember && instances.isRetired(instance)) {
        membership.leave(instance);
        hasChanged = true;
      } else if (isMember && !membership.isGone(instance)) {
        membership.miss(instance, this.owner.kernel.clock.now);
        this.orphan(instance);
      }
    }
    this.endSessions();
    if (hasChanged) this.rebalance();
  }

  /** Deals the partitions out anew: at once the first time, then after a while in which they are not read. */
  rebalance(): void {
    const { numbers, owner } = this;
    if (numbers.formed === 0) {
      this.deal();
      return;
    }
    const { rebalance, cooperates } = owner.groupTerms;
    owner.messages.add(messageCount.rebalances);
    if (numbers.rebalance >= 0) owner.kernel.queue.cancel(numbers.rebalance);
    const next = this.nextOwners();
    this.group.progress.forEach(({ at }, partition) => {
      if (!cooperates || at.owner !== next[partition]) at.paused = 1;
    });
    numbers.rebalance = owner.ring(rebalance, mailboxTimer.rebalance, this.group.number);
  }

  private orphan(instance: number): void {
    for (const { at } of this.group.progress) if (at.owner === instance) at.orphaned = 1;
  }

  /** Members whose session is over are members no more. */
  private endSessions(): void {
    const { numbers, membership, owner } = this;
    const { session } = owner.groupTerms;
    const { now } = owner.kernel.clock;
    let hasChanged = false;
    for (const member of membership.all) {
      if (membership.endOf(member, session) > now + NEXT_TO_NO_TIME) continue;
      membership.leave(member);
      hasChanged = true;
    }
    const next = membership.nextEnd(session);
    if (next < Infinity && numbers.session < 0) {
      numbers.session = owner.ring(next - now, mailboxTimer.session, this.group.number);
    }
    if (hasChanged) this.rebalance();
  }

  private nextOwners(): readonly number[] {
    const owners = this.group.progress.map(({ at }) => at.owner);
    const { cooperates } = this.owner.groupTerms;
    return dealPartitions(owners.length, this.membership.all, owners, cooperates);
  }

  /** Partitions go to their next owners, who start where the one before had noted to be. */
  private deal(): void {
    const next = this.nextOwners();
    this.group.progress.forEach((mine, partition) => {
      const { at } = mine;
      const owner = next[partition]!;
      if (owner !== at.owner || at.orphaned === 1) {
        if (at.orphaned === 0 && at.owner >= 0) at.committed = at.low;
        const { records } = this.owner.partitionAt(partition);
        const lost = mine.rewind(Math.max(at.committed, records.first));
        this.owner.messages.add(messageCount.lost, lost);
      }
      at.owner = owner;
      at.orphaned = 0;
      at.paused = 0;
    });
    this.numbers.formed = this.membership.all.length > 0 ? 1 : 0;
    this.restartCommits();
    this.group.pumpAll();
  }

  /** Those that start to read start to count the time between commits. */
  private restartCommits(): void {
    const { numbers, owner } = this;
    if (numbers.commit >= 0) owner.kernel.queue.cancel(numbers.commit);
    numbers.commit = -1;
    this.watchCommits();
  }

  private watchCommits(): void {
    const { numbers, owner } = this;
    const { commit } = owner.groupTerms;
    if (numbers.commit >= 0 || !(commit > 0) || !this.group.isThere || numbers.formed === 0) return;
    numbers.commit = owner.ring(commit, mailboxTimer.commit, this.group.number);
  }

  private commitAll(): void {
    this.group.progress.forEach(({ at }, partition) => {
      if (at.owner < 0 || at.orphaned === 1) return;
      at.committed = Math.max(at.committed, at.low);
      this.owner.onCommitted(partition);
    });
  }

  /** An alarm of the assignment fires. */
  onAlarm(purpose: number): void {
    const { numbers } = this;
    if (purpose === mailboxTimer.rebalance) {
      numbers.rebalance = -1;
      this.deal();
    } else if (purpose === mailboxTimer.session) {
      numbers.session = -1;
      this.endSessions();
    } else {
      numbers.commit = -1;
      this.commitAll();
      this.watchCommits();
    }
  }

  save(): Saved {
    return this.state.save();
  }

  restore(saved: Saved): void {
    this.state.restore(saved);
  }
}
