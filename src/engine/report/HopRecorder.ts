import { hopColumns } from '../../model/Snapshot';
import type { Link } from '../Link';
import type { SpanTable } from '../spans/SpanTable';

const COLUMNS = hopColumns.length;
const MOST_HOPS = 8_192;

/** Notes the hops of sampled requests for the canvas, the newest 8,192. It draws no random number and schedules nothing. */
export class HopRecorder {
  /** One in so many requests is sampled, a power of two: a rarer sample lies within a more frequent one. */
  sampling = 1;
  private readonly rows = new Float64Array(MOST_HOPS * COLUMNS);
  private noted = 0;
  private taken = 0;

  /**
   * Whether a request is sampled, by its number. It is asked at the hop, not at the request's start: what waited in a queue
   * while sampling was rarer is not left out.
   */
  samples(request: number): boolean {
    return (request & (this.sampling - 1)) === 0;
  }

  /** A call of a request that is sampled sets out. */
  call(spans: SpanTable, row: number, link: Link, now: number, delay: number): void {
    this.note(spans, row, link, 0, now, delay, 0);
  }

  /** A reply of a request that is sampled sets out. */
  reply(
    spans: SpanTable,
    row: number,
    link: Link,
    now: number,
    delay: number,
    outcome: number,
  ): void {
    this.note(spans, row, link, 1, now, delay, outcome);
  }

  /** The newest hops that were not taken yet, at most so many, as rows of `hopColumns`. */
  take(most: number, buffer: (length: number) => Float64Array): Float64Array {
    const count = Math.min(this.noted - this.taken, most, MOST_HOPS);
    const target = buffer(count * COLUMNS);
    for (let place = 0; place < count; place++) {
      const from = ((this.noted - count + place) % MOST_HOPS) * COLUMNS;
      target.set(this.rows.subarray(from, from + COLUMNS), place * COLUMNS);
    }
    this.taken = this.noted;
    return target;
  }

  /** How many were noted since the last `take`. */
  get fresh(): number {
    return this.noted - this.taken;
  }

  private note(
    spans: SpanTable,
    row: number,
    link: Link,
    direction: number,
    now: number,
    delay: number,
    outcome: number,
  ): void {
    const at = (this.noted++ % MOST_HOPS) * COLUMNS;
    this.rows[at] = link.id;
    this.rows[at + 1] = direction;
    this.rows[at + 2] = now;
    this.rows[at + 3] = now + delay;
    this.rows[at + 4] = outcome;
    this.rows[at + 5] = spans.request[row]!;
  }
}
