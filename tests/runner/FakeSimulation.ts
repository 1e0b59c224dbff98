import type { Action } from '../../src/model/Action';
import type { JournalEntry } from '../../src/model/JournalEntry';
import type { Problem } from '../../src/model/Problem';
import { componentColumns, systemColumns, type Snapshot } from '../../src/model/Snapshot';
import type {
  KeyframeHead,
  RunnableSimulation,
  SnapshotRequest,
} from '../../src/runner/RunnableSimulation';

/** How a stand-in behaves. */
export interface FakeOptions {
  /** Simulated seconds between two events. */
  readonly everySeconds?: number;
  /** Hears of each event; a fake clock goes on by what an event costs. */
  readonly onEvent?: (events: number) => void;
  /** Hears of each second that ends. */
  readonly onSecond?: () => void;
}

const mostDigests = 1_000;

interface FakeKeyframe extends KeyframeHead {
  readonly state: number;
  readonly done: number;
}

/** A simulation with one event at fixed intervals; its state is a number that depends on every event and action before. */
export class FakeSimulation implements RunnableSimulation {
  nowSeconds = 0;
  events = 0;
  readonly keyframesTaken: number[] = [];
  private state: number;
  private readonly options: FakeOptions;
  private readonly all: JournalEntry[];
  private done = 0;
  private readonly digests = new Map<number, string>();

  constructor(seed: number, options: FakeOptions, journal: readonly JournalEntry[] = []) {
    this.state = seed;
    this.options = options;
    this.all = [...journal];
  }

  get journal(): readonly JournalEntry[] {
    return this.all.slice(0, this.done);
  }

  advance(untilSeconds: number, maximumEvents: number): boolean {
    for (let fired = 0; ; fired++) {
      this.applyDue();
      if (this.nextSeconds > untilSeconds) break;
      if (fired === maximumEvents) return false;
      this.fire();
    }
    this.closeSeconds(untilSeconds);
    this.nowSeconds = untilSeconds;
    return true;
  }

  step(): void {
    this.applyDue();
    this.fire();
  }

  act(action: Action): readonly Problem[] {
    if (action.type === 'mend') return [{ path: '', message: 'There is nothing to mend.' }];
    this.all.length = this.done;
    this.all.push({ events: this.events, atSeconds: this.nowSeconds, action });
    this.applyDue();
    return [];
  }

  keyframe(): FakeKeyframe {
    const { nowSeconds: atSeconds, events, state, done } = this;
    this.keyframesTaken.push(events);
    return { atSeconds, events, state, done, bytes: 1_000 };
  }

  restore(keyframe: KeyframeHead): void {
    const { atSeconds, events, state, done } = keyframe as FakeKeyframe;
    Object.assign(this, { nowSeconds: atSeconds, events, state, done });
  }

  digestAt(second: number): string | undefined {
    return this.digests.get(second);
  }

  snapshot({ run, secondsKnown, buffer }: SnapshotRequest): Snapshot {
    const width = systemColumns.length;
    const rows = Math.floor(this.nowSeconds) - secondsKnown;
    const series = buffer(rows * width);
    for (let row = 0; row < rows; row++) series[row * width] = secondsKnown + row + 1;
    const components = buffer(componentColumns.length);
    components[0] = this.state;
    return {
      run,
      atSeconds: this.nowSeconds,
      events: this.events,
      windowSeconds: 1,
      digest: String(this.state),
      digestSecond: Math.floor(this.nowSeconds),
      componentIds: [1],
      components,
      connectionIds: [],
      connections: buffer(0),
      system: buffer(width),
      classes: buffer(0),
      series,
      hops: buffer(0),
      hopSampling: 1,
      faults: [],
      standing: {
        system: { ended: 0, good: 0, p50: NaN, p95: NaN, p99: NaN },
        operations: new Map(),
        reads: 0,
        staleReads: 0,
        lost: 0,
      },
      marks: [],
    };
  }

  report(): Promise<never> {
    return Promise.reject(new Error('It measures nothing.'));
  }

  private get nextSeconds(): number {
    return (this.events + 1) * (this.options.everySeconds ?? 0.001);
  }

  traces(): readonly [] {
    return [];
  }

  trace(): undefined {
    return undefined;
  }

  private fire(): void {
    this.closeSeconds(this.nextSeconds - 1e-9);
    this.nowSeconds = this.nextSeconds;
    this.events++;
    this.mix(this.events);
    this.options.onEvent?.(this.events);
  }

  private applyDue(): void {
    while (this.all[this.done] !== undefined && this.all[this.done]!.events <= this.events) {
      this.done++;
      this.mix(-this.done);
    }
  }

  private mix(value: number): void {
    this.state = Math.imul(this.state ^ value, 0x9e3779b1) >>> 0;
  }

  private closeSeconds(untilSeconds: number): void {
    const { onSecond } = this.options;
    const last = onSecond ? untilSeconds : Math.min(untilSeconds, mostDigests);
    for (let second = Math.ceil(this.nowSeconds); second <= last; second++) {
      this.digests.set(second, String(this.state));
      onSecond?.();
    }
  }
}
