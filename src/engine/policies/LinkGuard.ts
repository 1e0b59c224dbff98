import type { Id } from '../../model/Id';
import type { Clock } from '../Clock';
import { RandomStream } from '../random/RandomStream';
import type { Saveable, Saved } from '../state/Saveable';
import { streamPurpose } from '../streamPurpose';
import { Caller } from './Caller';
import { guardCount, GuardMeter } from './GuardMeter';
import type { GuardSettings } from './GuardSettings';
import { RunningQuantile } from './RunningQuantile';
import type { Tickets } from './Tickets';
import { direction, Wire } from './Wire';

type SavedGuard = {
  readonly settings: GuardSettings;
  readonly parts: readonly Saved[];
  /** By calling instance; null where it has not called yet. */
  readonly callers: readonly Saved[];
};

/** What a run gives to the guards of its connections. */
export interface GuardTools {
  readonly seed: number;
  readonly clock: Clock;
  readonly tickets: Tickets;
}

/** What stands between the callers on a connection and the wire, where the connection has a policy: its parts and counts. */
export class LinkGuard implements Saveable {
  readonly meter: GuardMeter;
  /** Time from sending to the answer of attempts, or to the moment when a copy won. */
  readonly latency = new RunningQuantile();
  settings: GuardSettings;
  private readonly wire = new Wire();
  private readonly losses: RandomStream;
  private readonly throttling: RandomStream;
  private callers: (Caller | undefined)[] = [];
  private readonly tools: GuardTools;

  constructor(id: Id, settings: GuardSettings, tools: GuardTools) {
    this.settings = settings;
    this.tools = tools;
    this.meter = new GuardMeter(tools.clock);
    this.losses = new RandomStream(tools.seed, id, streamPurpose.loss);
    this.throttling = new RandomStream(tools.seed, id, streamPurpose.throttle);
  }

  /** Takes the policy as it is after an edit. */
  configure(settings: GuardSettings): void {
    const pace = this.settings.bytesPerSecond / settings.bytesPerSecond;
    // Of two that are unlimited there is no ratio, and nothing to be sent.
    if (pace >= 0 && pace < Infinity && pace !== 1) this.wire.stretch(this.tools.clock.now, pace);
    this.settings = settings;
    for (const caller of this.callers) caller?.configure(settings);
  }

  /** Its random streams, for the digest. */
  get streams(): readonly RandomStream[] {
    return [this.losses, this.throttling];
  }

  /** What a calling instance keeps. */
  at(place: number): Caller {
    return (this.callers[place] ??= new Caller(this.tools.tickets, this.meter, this.settings));
  }

  /** Calling instances that have called so far. */
  get known(): readonly Caller[] {
    return this.callers.filter((caller) => caller !== undefined);
  }

  /** The calling instances whose pools have a place for somebody in line. */
  get grantable(): readonly number[] {
    return [...this.callers.keys()].filter((place) => this.callers[place]?.pool.canGrant === true);
  }

  /** Whether a caller that holds back rejects a call by itself. */
  throttles(caller: Caller): boolean {
    return caller.throttle?.admits(this.tools.clock.now, this.throttling) === false;
  }

  losesCall(): boolean {
    const { requestLoss } = this.settings;
    if (!(requestLoss > 0) || this.losses.uniform() >= requestLoss) return false;
    this.meter.counts[guardCount.lostCalls]!++;
    return true;
  }

  losesReply(): boolean {
    const { replyLoss } = this.settings;
    if (!(replyLoss > 0) || this.losses.uniform() >= replyLoss) return false;
    this.meter.counts[guardCount.lostReplies]!++;
    return true;
  }

  /** Seconds that a message of an operation takes to send by its size, those before it included. `sizes`: by operation, bytes. */
  sending(way: number, sizes: readonly number[], operation: number): number {
    const { bytesPerSecond, requestBytes, replyBytes } = this.settings;
    if (bytesPerSecond === Infinity) return 0;
    const bytes = sizes[operation] || (way === direction.call ? requestBytes : replyBytes);
    return this.wire.send(way, this.tools.clock.now, bytes, bytesPerSecond);
  }

  save(): Saved {
    return {
      settings: this.settings,
      parts: this.parts().map((part) => part.save()),
      callers: Array.from(this.callers, (caller) => caller?.save() ?? null),
    } satisfies SavedGuard;
  }

  restore(saved: Saved): void {
    const { settings, parts, callers } = saved as SavedGuard;
    this.settings = settings;
    this.parts().forEach((part, place) => part.restore(parts[place]!));
    this.callers = [];
    callers.forEach((state, place) => {
      if (state !== null) this.at(place).restore(state);
    });
  }

  private parts(): readonly Saveable[] {
    return [this.meter, this.latency, this.wire, this.losses, this.throttling];
  }
}
