import type { Clock } from '../Clock';
import { Histogram } from '../Histogram';
import { outcomeNumber } from '../outcomeNumber';
import type { SpanTable } from '../spans/SpanTable';
import type { Saveable, Saved } from '../state/Saveable';
import type { WorkAhead } from '../stations/WorkAhead';
import { Amount } from './Amount';
import { duration } from './duration';
import { Level } from './Level';
import { OperationCounts } from './OperationCounts';
import { SquareLevel } from './SquareLevel';
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
  /** What came later is counted from 48 on, and is part of the digest only where it is not 0. */
  /** Cache: look-ups that waited for the load of another, and the sum of their waits, seconds. */
  coalesced: 48,
  coalescedSum: 49,
  /** Cache: answers past their time to live. */
  servedOld: 50,
  /** Cache: loads begun before the time was over; those of them that were the first; the sum of the time that was left then. */
  earlyLoads: 51,
  firstEarlyLoads: 52,
  earlySum: 53,
  /** Elastic pool: environments made because no idle one was left. */
  coldStarts: 60,
  /** Gate: requests let pass uncounted, because the counter store did not answer. */
  passedUncounted: 70,
  /** Third party: writes that were done, and those of them that it had done before. */
  sideEffects: 71,
  duplicateEffects: 72,
  /** From 80 on: what is told, but no part of the digest. Cache: values found past their time. */
  expired: 80,
  /** Slots of instances that are up, an integral over time. */
  openArea: 81,
  /** Seconds that it has measured. */
  time: 82,
} as const;

const areas = [
  meterCount.busyArea,
  meterCount.heldArea,
  meterCount.waitingArea,
  meterCount.insideArea,
  meterCount.insideSquareArea,
  meterCount.openArea,
  meterCount.time,
] as const;

/** Counts that only some behaviours have: they come and go with those of the meter, but are saved by their owner. */
export interface FurtherCounts {
  readonly counts: Float64Array;
  roll(): void;
  reset(): void;
}

/** How many counts a meter has. */
export const METER_COUNTS = 96;

/**
 * What is measured at one component: counts, time integrals of what is inside, and the time from arrival to reply, over
 * the whole run and over the measuring window.
 */
export class Meter implements Saveable {
  readonly counts = new Float64Array(METER_COUNTS);
  /** Counts at the last two whole seconds: the measuring window begins at the earlier one. */
  readonly before = new Float64Array(METER_COUNTS);
  readonly earlier = new Float64Array(METER_COUNTS);
  /** Arrival to reply of the spans that ended well, seconds. */
  readonly latency = new WindowedHistogram();
  /** Arrival to start of service, seconds: whole run. */
  readonly wait = new Histogram();
  /** Spans that ended well, by operation: told, but no part of the digest. */
  readonly work = new OperationCounts();
  /** Slots at work, slots held by a waiting span, spans in line, spans inside. */
  readonly busy: Level;
  readonly held: Level;
  readonly waiting: Level;
  readonly inside: SquareLevel;
  /** Slots that there are, where there are some: told, but no part of the digest. */
  readonly slots: Amount;
  /** Those of instances that are up, of one at least: told, but no part of the digest. */
  readonly open: Amount;
  /** Always 1: its integral is the time that it has measured. */
  private readonly one: Amount;
  /** The work that its instances have left, where that is kept. */
  ahead: WorkAhead | undefined = undefined;
  further: FurtherCounts | undefined = undefined;
  private readonly clock: Clock;
  private readonly spans: SpanTable;

  constructor(clock: Clock, spans: SpanTable) {
    this.clock = clock;
    this.spans = spans;
    this.busy = new Level(clock);
    this.held = new Level(clock);
    this.waiting = new Level(clock);
    this.inside = new SquareLevel(clock);
    this.slots = new Amount(clock);
    this.open = new Amount(clock);
    this.one = new Amount(clock);
    this.one.set(1);
  }

  arrive(): void {
    this.inside.up();
    this.counts[meterCount.arrived]!++;
  }

  /** A span starts service. */
  start(row: number): void {
    const { counts } = this;
    const wait = this.clock.now - this.spans.arrivedAt[row]!;
    counts[meterCount.started]!++;
    counts[meterCount.waitSum]! += wait;
    if (wait > 0) counts[meterCount.waited]!++;
    duration.seconds = wait;
    duration.sort();
    this.wait.add(duration);
  }

  /** A span ends that nobody waits for: it is no answer, and has no latency. */
  endUnheard(outcome: number): void {
    this.inside.down();
    this.counts[meterCount.ended + outcome]!++;
  }

  /** A span ends. */
  end(row: number, outcome: number): void {
    this.inside.down();
    if (this.ahead?.isKept === true) this.ahead.end(row, this.spans.instance[row]!);
    this.counts[meterCount.ended + outcome]!++;
    if (outcome > outcomeNumber.degraded) return;
    this.work.add(this.spans.operation[row]!, this.spans.verb[row]!);
    duration.seconds = this.clock.now - this.spans.arrivedAt[row]!;
    duration.sort();
    this.latency.add(duration);
  }

  /** At each whole second: the older half of the measuring window goes. */
  roll(): void {
    this.earlier.set(this.before);
    this.before.set(this.counts);
    this.latency.roll();
    this.further?.roll();
  }

  /** Writes the integrals up to now into the counts; at each whole second, before they are told. */
  settle(): void {
    const { now } = this.clock;
    for (const area of areas) this.counts[area] = this.areaAt(area, now);
  }

  /** An integral over time since the start or the last reset, up to `time`; it changes nothing. */
  areaAt(area: number, time: number): number {
    switch (area) {
      case meterCount.busyArea:
        return this.busy.areaAt(time);
      case meterCount.heldArea:
        return this.held.areaAt(time);
      case meterCount.waitingArea:
        return this.waiting.areaAt(time);
      case meterCount.insideArea:
        return this.inside.areaAt(time);
      case meterCount.openArea:
        return this.open.areaAt(time);
      case meterCount.time:
        return this.one.areaAt(time);
      default:
        return this.inside.squareAreaAt(time);
    }
  }

  /** What an integral has grown by since the start of the measuring window, up to `time`. */
  grownArea(area: number, time: number): number {
    // Sums of many terms: what stands still may come out a rounding below 0.
    return Math.max(0, this.areaAt(area, time) - this.earlier[area]!);
  }

  /** What a count has grown by since the start of the measuring window. */
  grown(count: number): number {
    return this.counts[count]! - this.earlier[count]!;
  }

  /** Forgets what was measured so far, but not what is inside. */
  reset(): void {
    for (const level of this.levels()) level.reset();
    this.counts.fill(0);
    this.before.fill(0);
    this.earlier.fill(0);
    this.latency.clear();
    this.wait.clear();
    this.work.reset();
    this.further?.reset();
  }

  save(): Saved {
    return [
      this.counts.slice(),
      this.before.slice(),
      this.earlier.slice(),
      this.latency.save(),
      this.wait.save(),
      this.work.save(),
      ...this.levels().map((level) => level.save()),
    ];
  }

  restore(saved: Saved): void {
    const parts = saved as readonly Saved[];
    this.counts.set(parts[0] as Float64Array);
    this.before.set(parts[1] as Float64Array);
    this.earlier.set(parts[2] as Float64Array);
    this.latency.restore(parts[3]!);
    this.wait.restore(parts[4]!);
    this.work.restore(parts[5]!);
    this.levels().forEach((level, place) => level.restore(parts[6 + place]!));
  }

  private levels(): readonly (Level | SquareLevel | Amount)[] {
    return [this.busy, this.held, this.waiting, this.inside, this.slots, this.open, this.one];
  }
}
