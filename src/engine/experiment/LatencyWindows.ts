import type { LatencyWindow } from '../../model/Experiment';
import type { TimeSpan } from '../../model/TimeSpan';
import { Histogram } from '../Histogram';
import { histogramBetween } from '../histogram/histogramBetween';
import type { ClassMeter } from '../measures/ClassMeter';
import { durationReport } from '../report/durationReport';
import type { Simulation } from '../Simulation';

/** Copies of all latencies at one moment. */
interface Copy {
  readonly system: Histogram;
  readonly operations: readonly Histogram[];
  readonly tenants: readonly Histogram[];
}

/** Takes latencies apart by windows of a run: copies at their ends, which change nothing. */
export class LatencyWindows {
  /** The ends of all windows, in the order of time. */
  readonly ends: readonly number[];
  private readonly spans: readonly TimeSpan[];
  private readonly copies = new Map<number, Copy>();

  constructor(spans: readonly TimeSpan[]) {
    this.spans = spans;
    this.ends = [...new Set(spans.flat())].toSorted((one, other) => one - other);
  }

  /** The run stands at one of the ends. */
  copy({ nowSeconds, world }: Simulation): void {
    const { latency, operations, tenants } = world.kernel.requests;
    this.copies.set(nowSeconds, {
      system: latency.whole(),
      operations: wholeOf(operations.all),
      tenants: wholeOf(tenants.all),
    });
  }

  /** The windows that the run has come through, in the order in which they were asked for. */
  tell({ world }: Simulation): readonly LatencyWindow[] {
    const { operations, tenants = [] } = world.traffic.known;
    return this.spans.flatMap(([fromSeconds, untilSeconds]) => {
      const [from, until] = [this.copies.get(fromSeconds), this.copies.get(untilSeconds)];
      if (from === undefined || until === undefined) return [];
      const told = (part: 'operations' | 'tenants') => (id: number, place: number) => {
        const [earlier, later] = [from[part][place], until[part][place]];
        const between = histogramBetween(earlier ?? new Histogram(), later ?? new Histogram());
        return [id, durationReport(between)] as const;
      };
      return {
        fromSeconds,
        untilSeconds,
        system: durationReport(histogramBetween(from.system, until.system)),
        operations: new Map(operations.map(({ id }) => id).map(told('operations'))),
        tenants: new Map(tenants.map(({ id }) => id).map(told('tenants'))),
      };
    });
  }
}

function wholeOf(meters: readonly ClassMeter[]): readonly Histogram[] {
  return meters.map(({ latency }) => latency.whole());
}
