import type { Clock } from '../Clock';
import { Instances } from '../Instances';
import { Meter } from '../measures/Meter';
import type { RandomStream } from '../random/RandomStream';
import type { SpanTable } from '../spans/SpanTable';
import type { Pauses } from '../stations/Pauses';
import type { TraceRecorder } from '../traces/TraceRecorder';
import type { Flap } from '../routing/Flap';
import { StateBlock } from '../state/StateBlock';

/**
 * What the kernel needs of a component, whatever it does: one class for all behaviours, so that the engine's innermost
 * loops meet one shape of object only (measured: about 5% more events per second).
 */
export class Part {
  readonly index: number;
  /** Whether what is told of it may have changed; see `Touched`. */
  isTouched = false;
  /** Its callers are outside of all zones. */
  readonly isSource: boolean;
  readonly state = new StateBlock();
  readonly meter: Meter;
  readonly instances = this.state.keep(new Instances());
  /**
   * What acts on it now: `slow` multiplies its work, `errors` is the largest share of answers that fails at any of its
   * instances; `hanging`: 1, answers nothing, 2 or 3, refuses what comes. `paused`: its primary stands still; `stopped`:
   * nothing is copied from it; `full`: nothing is stored; `idle`: nothing is handed out. `replyLoss`: share of replies.
   * `skew`: how wrong the clocks of its instances are at most, seconds.
   */
  readonly faults = this.state.numbers({
    slow: 1,
    errors: 0,
    hanging: 0,
    removed: 0,
    paused: 0,
    stopped: 0,
    quota: 1,
    full: 0,
    idle: 0,
    replyLoss: 0,
    skew: 0,
  });
  /** When its instances stand still. Made by the fault board, also after a return to a keyframe. */
  pauses: readonly Pauses[] = [];
  /** Of a balancer: which checks of the instances behind it fail. As `pauses`. */
  flaps: readonly Flap[] = [];
  /** Told of the end of every span, if its behaviour wants to know; undefined: nobody. */
  follower: { onEnd(row: number): void } | undefined = undefined;
  readonly errorStream: RandomStream;
  private readonly kernel: {
    readonly tracer: TraceRecorder | undefined;
    readonly spans: SpanTable;
  };

  constructor(
    index: number,
    isSource: boolean,
    errorStream: RandomStream,
    kernel: {
      readonly clock: Clock;
      readonly spans: SpanTable;
      readonly tracer: TraceRecorder | undefined;
    },
  ) {
    this.kernel = kernel;
    this.meter = this.state.keep(new Meter(kernel.clock, kernel.spans));
    this.index = index;
    this.isSource = isSource;
    this.errorStream = this.state.keep(errorStream);
  }

  /** A span ends here. */
  end(row: number, outcome: number): void {
    this.meter.end(row, outcome);
    const { tracer, spans } = this.kernel;
    if (tracer !== undefined && spans.followed[row] !== 0) tracer.ended(row, outcome);
    if (this.follower !== undefined) this.follower.onEnd(row);
  }

  /** Whether a fault loses this reply. */
  losesReply(): boolean {
    const { replyLoss } = this.faults;
    return replyLoss > 0 && this.errorStream.uniform() < replyLoss;
  }

  /** Whether the check of an instance behind it, by its place, fails at a moment although it works. */
  flapsAt(place: number, seconds: number): boolean {
    return this.flaps.some(
      ({ instances, everySeconds, sinceSeconds }) =>
        place < instances && (seconds - sinceSeconds) % everySeconds < everySeconds / 2,
    );
  }

  /** Whether a fault makes this answer of an instance fail after the work was done. */
  failsNow(instance: number): boolean {
    if (!(this.faults.errors > 0)) return false;
    const share = this.instances.errors[instance]!;
    return share > 0 && this.errorStream.uniform() < share;
  }
}
