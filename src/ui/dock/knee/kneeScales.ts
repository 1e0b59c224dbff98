import type { KneePoint } from '../../../analysis/knee/Knee';
import { niceStep } from '../axes/niceStep';

/** The frame of the plot within the drawing, pixels. */
export interface KneeFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where figures of a sweep lie in the drawing, pixels. */
export interface KneeScales {
  readonly x: (perSecond: number) => number;
  /** Requests per second: goodput, and the offered load beside it. */
  readonly rate: (perSecond: number) => number;
  /** Seconds, logarithmic. */
  readonly latency: (seconds: number) => number;
  readonly xTicks: readonly number[];
  readonly rateTicks: readonly number[];
  /** Powers of ten. */
  readonly latencyTicks: readonly number[];
}

/** Scales that hold every point, and the given targets of latency. */
export function kneeScales(
  points: readonly KneePoint[],
  targetsSeconds: readonly number[],
  { left, right, top, bottom }: KneeFrame,
): KneeScales {
  const most = Math.max(1e-9, ...points.map(({ offeredPerSecond }) => offeredPerSecond));
  const step = niceStep(most / 5);
  const end = Math.max(step, Math.ceil((most * 1.02) / step) * step);
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, place) => place * step);
  const times = [
    ...points.flatMap(({ p99Seconds, p99Interval }) => [p99Seconds, ...(p99Interval ?? [])]),
    ...targetsSeconds,
  ].filter((seconds): seconds is number => seconds !== null && seconds > 0 && seconds < Infinity);
  const low = Math.floor(Math.log10(Math.min(...times, 1)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...times, 1e-6))));
  const along = (share: number) => bottom - share * (bottom - top);
  return {
    x: (perSecond) => left + (perSecond / end) * (right - left),
    rate: (perSecond) => along(perSecond / end),
    latency: (seconds) => along((Math.log10(seconds) - low) / (high - low)),
    xTicks: ticks,
    rateTicks: ticks,
    latencyTicks: Array.from({ length: high - low + 1 }, (_, place) => 10 ** (low + place)),
  };
}
