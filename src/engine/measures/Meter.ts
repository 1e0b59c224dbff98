import { outcomes } from '../../model/Outcome';
import type { Clock } from '../Clock';
import { Histogram } from '../Histogram';
import type { SpanTable } from '../spans/SpanTable';
import { StateBlock } from '../state/StateBlock';
import type { Saveable, Saved } from '../state/Saveable';
import { WindowedHistogram } from './WindowedHistogram';

/** What is counted for each component, since the start or the last reset: places in `Meter.counts`. */
export const meterCount = {
  /** Spans that arrived. */
  arrived: 0,
  /** Spans that found every slot taken. */
  waited: 1,
  /** Sum of the time from arrival to the start of service, seconds. */
  waitSum: 2,
  /** Spans that started service. */
  started: 3,
  /** Work finished for callers that had given up. */
  wasted: 4,
  /** Slots at work, slots held by a waiting span, spans in line, spans inside, its square: integrals over time. */
  busyArea: 5,
  heldArea: 6,
  waitingArea: 7,
  insideArea: 8,
  insideSquareArea: 9,
  hits: 10,
  lookups: 11,
  staleReads: 12,
  lostWrites: 13,
  redeliveries: 14,
  deadLetters: 15,
  /** Spans that ended, by outcome, from here on. */
  ended: 16,
} as const;

/** How many counts a meter has. */
export const METER_COUNTS = meterCount.ended + outcomes.length;

/**
 * What is measured at one component: counts, time integrals of what is inside, and the time from arrival to reply, over
 * the whole run and over the measuring window.
 */
export class Meter implements Saveable {
  readonly counts = new Float64Array(METER_COUNTS);
  /** Counts at the last two whole seconds: the measuring window begins at the earlier one. */
  readonly before = new Float64Array(METER_COUNTS);
  readonly earlier = new Float64Array(METER_COUNTS);
  /** Arrival to reply, seconds. */
  readonly latency = new WindowedHistogram();
  /** Arrival to start of service, seconds: whole run. */
  readonly wait = new Histogram();
  private readonly block = new StateBlock();
  /** Now: slots at work, slots held while waiting, spans in line, spans inside. */
  readonly now = this.block.numbers({ busy: 0, held: 0, waiting: 0, inside: 0 });
  /** The time of the last change, in seconds. */
  readonly changedAt = new Float64Array(1);
  private readonly clock: Clock;
  private readonly spans: SpanTable;

  constructor(clock: Clock, spans: SpanTable) {
    this.clock = clock;
    this.spans = spans;
  }

  /** Adds what has stood since the last change to the integrals; to be called before anything in `now` changes. */
  settle(): void {
    const { counts, now, changedAt } = this;
    const time = this.clock.now;
    const span = time - changedAt[0]!;
    if (span > 0) {
      counts[meterCount.busyArea]! += now.busy * span;
      counts[meterCount.heldArea]! += now.held * span;
      counts[meterCount.waitingArea]! += now.waiting * span;
      counts[meterCount.insideArea]! += now.inside * span;
      counts[meterCount.insideSquareArea]! += now.inside * now.inside * span;
      changedAt[0] = time;
    }
  }

  arrive(): void {
    this.settle();
    this.now.inside++;
    this.counts[meterCount.arrived]!++;
  }

  /** A span starts service. */
  start(row: number): void {
    const { counts } = this;
    const wait = this.clock.now - this.spans.arrivedAt[row]!;
    counts[meterCount.started]!++;
    counts[meterCount.waitSum]! += wait;
    if (wait > 0) counts[meterCount.waited]!++;
    this.wait.record(wait);
  }

  /** A span ends. */
  end(row: number, outcome: number): void {
    this.settle();
    const seconds = this.clock.now - this.spans.arrivedAt[row]!;
    this.now.inside--;
    this.counts[meterCount.ended + outcome]!++;
    this.latency.record(seconds);
  }

  /** At each whole second: the older half of the measuring window goes. */
  roll(): void {
    this.settle();
    this.earlier.set(this.before);
    this.before.set(this.counts);
    this.latency.roll();
  }

  /** What an integral over time has grown by since the start of the measuring window, up to `time`; it changes nothing. */
  grownArea(area: number, level: number, time: number): number {
    return this.grown(area) + level * (time - this.changedAt[0]!);
  }

  /** What a count has grown by since the start of the measuring window. */
  grown(count: number): number {
    return this.counts[count]! - this.earlier[count]!;
  }

  /** Forgets what was measured so far, but not what is inside. */
  reset(): void {
    this.settle();
    this.counts.fill(0);
    this.before.fill(0);
    this.earlier.fill(0);
    this.latency.clear();
    this.wait.clear();
  }

  save(): Saved {
    return [
      this.counts.slice(),
      this.before.slice(),
      this.earlier.slice(),
      this.latency.save(),
      this.wait.save(),
      this.block.save(),
      this.changedAt.slice(),
    ];
  }

  restore(saved: Saved): void {
    const parts = saved as readonly Saved[];
    this.counts.set(parts[0] as Float64Array);
    this.before.set(parts[1] as Float64Array);
    this.earlier.set(parts[2] as Float64Array);
    this.latency.restore(parts[3]!);
    this.wait.restore(parts[4]!);
    this.block.restore(parts[5]!);
    this.changedAt.set(parts[6] as Float64Array);
  }
}
