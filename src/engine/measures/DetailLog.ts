import type { Id } from '../../model/Id';
import { outcomes } from '../../model/Outcome';
import { watchedColumns } from '../../model/Snapshot';
import type { Behaviour } from '../behaviours/Behaviour';
import { isMailbox } from '../behaviours/isMailbox';
import { ServerPool } from '../behaviours/ServerPool';
import type { Histogram } from '../Histogram';
import { bucketOf } from '../histogram/bucketOf';
import { bucketsPerBand } from '../histogram/heatBandEdge';
import { outcomeNumber } from '../outcomeNumber';
import { meterCount } from './Meter';

/** Seconds of the heatmap: at most 3.7 MB. */
const MOST_SECONDS = 7_200;
/** Figures of components: 7.2 MB, which is the last 600 s of 500 components and two hours of 41. */
const MOST_FIGURES = 1_800_000;
/** All of `watchedColumns` but time and component. */
const FIGURES = watchedColumns.length - 2;
const HEAD = 2;

/**
 * The last seconds of each component, and how the latencies of each second were spread. It only looks: it is no part of the
 * state, and a run that goes back forgets what comes after.
 */
export class DetailLog {
  /** By second: the first band with records, how many bands follow, and their counts. */
  private readonly heat = new Map<number, Uint32Array>();
  /** By second: the figures of every component by its place in the run. */
  private readonly figures = new Map<number, Float32Array>();
  private held = 0;

  /** Notes the second that has just ended; to be called before the meters roll. */
  note(second: number, latency: Histogram, components: readonly Behaviour[]): void {
    this.heat.set(second, bandsOf(latency));
    this.heat.delete(second - MOST_SECONDS);
    this.drop(second);
    const figures = new Float32Array(components.length * FIGURES);
    components.forEach((component, place) => writeFigures(component, figures, place * FIGURES));
    this.figures.set(second, figures);
    this.held += figures.length;
    for (const oldest of this.figures.keys()) {
      if (this.held <= MOST_FIGURES && oldest > second - MOST_SECONDS) break;
      this.drop(oldest);
    }
  }

  /** Forgets what comes after a second: the run has gone back to it. */
  forgetAfter(second: number): void {
    for (const later of [...this.heat.keys()].filter((noted) => noted > second)) {
      this.heat.delete(later);
    }
    for (const later of [...this.figures.keys()].filter((noted) => noted > second)) {
      this.drop(later);
    }
  }

  /** The groups of `SnapshotDetails.heat` from second `from` to second `to`, in an array that `buffer` hands out. */
  copyHeat(from: number, to: number, buffer: (length: number) => Float64Array): Float64Array {
    const seconds = between(this.heat, from, to);
    const target = buffer(seconds.reduce((sum, [, bands]) => sum + 1 + bands.length, 0));
    let place = 0;
    for (const [second, bands] of seconds) {
      target[place] = second;
      target.set(bands, place + 1);
      place += 1 + bands.length;
    }
    return target;
  }

  /** The rows of `watchedColumns` of some components from second `from` to second `to`; `wanted` tells their places in the run. */
  copyWatched(
    from: number,
    to: number,
    wanted: readonly { readonly id: Id; readonly place: number }[],
    buffer: (length: number) => Float64Array,
  ): Float64Array {
    const rows = between(this.figures, from, to).flatMap(([second, figures]) =>
      wanted
        .filter(({ place }) => (place + 1) * FIGURES <= figures.length)
        .map(({ id, place }) => ({ second, id, figures, start: place * FIGURES })),
    );
    const target = buffer(rows.length * watchedColumns.length);
    rows.forEach(({ second, id, figures, start }, row) => {
      const place = row * watchedColumns.length;
      target[place] = second;
      target[place + 1] = id;
      target.set(figures.subarray(start, start + FIGURES), place + HEAD);
    });
    return target;
  }

  private drop(second: number): void {
    this.held -= this.figures.get(second)?.length ?? 0;
    this.figures.delete(second);
  }
}

function between<T>(
  log: ReadonlyMap<number, T>,
  from: number,
  to: number,
): (readonly [number, T])[] {
  const found: (readonly [number, T])[] = [];
  for (let second = Math.max(from, to - MOST_SECONDS + 1); second <= to; second++) {
    const noted = log.get(second);
    if (noted !== undefined) found.push([second, noted]);
  }
  return found;
}

function bandsOf(latency: Histogram): Uint32Array {
  if (latency.count === 0) return Uint32Array.of(0, 0);
  const low = bucketOf(latency.minimum);
  const high = bucketOf(latency.maximum);
  const first = Math.floor(low / bucketsPerBand);
  const length = Math.floor(high / bucketsPerBand) - first + 1;
  const bands = new Uint32Array(HEAD + length);
  bands[0] = first;
  bands[1] = length;
  for (let bucket = low; bucket <= high; bucket++) {
    bands[HEAD + Math.floor(bucket / bucketsPerBand) - first]! += latency.countIn(bucket);
  }
  return bands;
}

/** In the order of `watchedColumns`; NaN where it does not apply. */
function writeFigures(component: Behaviour, target: Float32Array, start: number): void {
  const { meter } = component;
  const grown = (count: number): number => meter.counts[count]! - meter.before[count]!;
  const pool = component instanceof ServerPool ? component : undefined;
  const slots = pool === undefined ? NaN : Math.max(1, pool.instances.up) * pool.station.slots;
  // Sums of many terms: what stands still may come out a rounding below 0.
  target[start] = Math.max(0, grown(meterCount.busyArea)) / slots;
  target[start + 1] = Math.max(0, grown(meterCount.heldArea)) / slots;
  target[start + 2] = isMailbox(component) ? component.waiting : meter.waiting.value;
  target[start + 3] = meter.inside.value;
  target[start + 4] = grown(meterCount.arrived);
  target[start + 5] = failuresOf(grown);
}

function failuresOf(grown: (count: number) => number): number {
  let failures = 0;
  for (let outcome = outcomeNumber.degraded + 1; outcome < outcomes.length; outcome++) {
    if (outcome !== outcomeNumber.cancelled) failures += grown(meterCount.ended + outcome);
  }
  return failures;
}
