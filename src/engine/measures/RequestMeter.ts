import { outcomes } from '../../model/Outcome';
import type { Clock } from '../Clock';
import type { SpanTable } from '../spans/SpanTable';
import { outcomeNumber } from '../outcomeNumber';
import type { Saveable, Saved } from '../state/Saveable';
import { Histogram } from '../Histogram';
import { Batches } from './Batches';
import { ClassMeters } from './ClassMeters';
import { duration } from './duration';
import { WindowedHistogram } from './WindowedHistogram';

const GOLDEN = 0x9e3779b1;

/** What is measured of whole requests, as their users see them, over the run, the last seconds and the present one. */
export class RequestMeter implements Saveable {
  /** Requests started, then requests ended by outcome. */
  readonly counts = new Float64Array(1 + outcomes.length);
  readonly before = new Float64Array(1 + outcomes.length);
  readonly earlier = new Float64Array(1 + outcomes.length);
  /** Time to a good answer, seconds. */
  readonly latency = new WindowedHistogram();
  /** Good answers that came later than the source's objective: now, and at the last two whole seconds. */
  readonly late = new Float64Array(3);
  /** The same requests by operation and by tenant, in the order of both in the run; of nobody's there are none. */
  readonly operations = new ClassMeters();
  readonly tenants = new ClassMeters();
  /** Time to a good answer from the moment at which it was meant to be sent, seconds. */
  private readonly intended = new Histogram();
  private tellsIntended = false;
  /** The same latencies in batches, which say how sure the whole is. */
  readonly batches = new Batches();
  /** Depends on every latency recorded, in order. */
  private mix = 0;
  private readonly clock: Clock;
  private readonly spans: SpanTable;

  constructor(clock: Clock, spans: SpanTable) {
    this.clock = clock;
    this.spans = spans;
  }

  /** A request starts; its row says what it is. */
  start(row: number): void {
    this.counts[0]!++;
    this.operations.of(this.spans.operation[row]!).start();
    const tenant = this.spans.tenant[row]!;
    if (tenant > 0) this.tenants.of(tenant - 1).start();
  }

  /** From now on some requests start later than they were meant to. */
  tellIntended(): void {
    if (this.tellsIntended) return;
    this.tellsIntended = true;
    this.intended.addFrom(this.latency.whole());
  }

  /** Time to a good answer from the intended start; a copy. */
  latencyFromIntended(): Histogram {
    if (!this.tellsIntended) return this.latency.whole();
    const whole = new Histogram();
    whole.addFrom(this.intended);
    return whole;
  }

  /**
   * A request ends; one that took longer than its objective is late, if the answer is good. `duration` is how long it took:
   * the meter of its source has counted it before.
   */
  end(row: number, outcome: number, tookLonger: boolean): void {
    const { spans } = this;
    const operation = this.operations.of(spans.operation[row]!);
    const number = spans.tenant[row]!;
    const tenant = number > 0 ? this.tenants.of(number - 1) : undefined;
    this.counts[1 + outcome]!++;
    operation.end(outcome);
    tenant?.end(outcome);
    if (outcome > outcomeNumber.degraded) return;
    operation.answered(duration, tookLonger);
    tenant?.answered(duration, tookLonger);
    if (tookLonger) this.late[0]!++;
    this.latency.add(duration);
    this.mix = Math.imul(this.mix ^ duration.bucket, GOLDEN) ^ (this.mix >>> 15);
    if (this.tellsIntended) this.intended.record(this.clock.now - spans.sentAt[row]!);
  }

  /** A hash over every latency recorded so far. */
  get latencyHash(): number {
    return this.mix;
  }

  /** At each whole second: the oldest second of the measuring window goes. */
  roll(): void {
    this.earlier.set(this.before);
    this.before.set(this.counts);
    this.late.copyWithin(1, 0);
    this.batches.add(this.latency.second);
    this.operations.roll();
    this.tenants.roll();
    this.latency.roll();
  }

  reset(): void {
    for (const counts of [this.counts, this.before, this.earlier, this.late]) counts.fill(0);
    this.operations.reset();
    this.tenants.reset();
    this.intended.clear();
    this.batches.clear();
    this.latency.clear();
  }

  save(): Saved {
    return [
      this.counts.slice(),
      this.before.slice(),
      this.earlier.slice(),
      this.latency.save(),
      this.mix,
      this.late.slice(),
      this.operations.save(),
      this.tenants.save(),
      this.intended.save(),
      this.tellsIntended,
      this.batches.save(),
    ];
  }

  restore(saved: Saved): void {
    const parts = saved as readonly Saved[];
    this.counts.set(parts[0] as Float64Array);
    this.before.set(parts[1] as Float64Array);
    this.earlier.set(parts[2] as Float64Array);
    this.latency.restore(parts[3]!);
    this.mix = parts[4] as number;
    this.late.set(parts[5] as Float64Array);
    this.operations.restore(parts[6]!);
    this.tenants.restore(parts[7]!);
    this.intended.restore(parts[8]!);
    this.tellsIntended = parts[9] as boolean;
    this.batches.restore(parts[10]!);
  }
}
