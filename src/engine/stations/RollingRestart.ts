import { longerColumn } from '../collections/longerColumn';
import { eventKind } from '../eventKind';
import type { Instances } from '../Instances';
import type { Kernel } from '../Kernel';
import type { StateBlock } from '../state/StateBlock';
import type { Autoscaler } from './Autoscaler';
import { stationEvent } from './stationEvent';

/** What is restarted, and how instances start there. */
interface Owner {
  readonly kernel: Kernel;
  readonly index: number;
  readonly instances: Instances;
  readonly state: StateBlock;
  readonly scaler: Autoscaler;
}

/**
 * A rolling deploy: instances start anew one after another, so many at a time. One that starts is sent nothing for as long
 * as it boots; what it has it still finishes.
 */
export class RollingRestart {
  private readonly owner: Owner;
  /** `next`: the place of the next instance, or -1. */
  private readonly now: Record<'next' | 'atATime' | 'bootSeconds' | 'share', number>;
  /** Of each instance: the share of the answers that fails with its version. */
  private shares = new Float64Array(0);

  constructor(owner: Owner) {
    this.owner = owner;
    this.now = owner.state.numbers({ next: -1, atATime: 1, bootSeconds: 0, share: 0 });
    owner.state.keep({
      save: () => this.shares.slice(),
      restore: (saved) => {
        this.shares = (saved as Float64Array).slice();
      },
    });
  }

  /** The share of the answers of an instance that fails with its version. */
  shareAt(instance: number): number {
    return this.shares[instance] ?? this.now.share;
  }

  /** Begins with the first instance; one that is under way begins anew. `share` of the answers fails with the new version. */
  begin(bootSeconds: number, atATime: number, share = 0): void {
    const isUnderWay = this.now.next >= 0;
    const before = this.now.share;
    this.now.share = share;
    const { count } = this.owner.instances;
    if (this.shares.length < count) this.shares = longerColumn(this.shares, count, before);
    this.now.next = 0;
    this.now.bootSeconds = bootSeconds;
    this.now.atATime = atATime;
    if (!isUnderWay) this.proceed();
  }

  /** Whether instances are still to be restarted. */
  get isUnderWay(): boolean {
    return this.now.next >= 0;
  }

  /** Restarts the next ones, and comes back when they are ready. */
  proceed(): void {
    const { kernel, index, instances, scaler } = this.owner;
    const { now } = this;
    let started = 0;
    while (now.next < instances.count && started < now.atATime) {
      if (!instances.isAbsent(now.next)) {
        scaler.boot(now.next, now.bootSeconds);
        started++;
      }
      // One that is not there, or boots already, comes with the new version.
      this.shares[now.next] = now.share;
      now.next++;
    }
    if (started === 0) {
      now.next = -1;
      return;
    }
    kernel.queue.schedule(
      kernel.clock.now + now.bootSeconds,
      eventKind.station | (index << 4),
      stationEvent.roll,
    );
    kernel.noticeTopology();
    kernel.onRestart?.();
  }
}
