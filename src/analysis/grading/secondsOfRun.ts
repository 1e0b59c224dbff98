import { outcomes } from '../../model/Outcome';
import { systemColumns } from '../../model/Snapshot';
import { fallbackWorth } from './fallbackWorth';

const width = systemColumns.length;
const place = (name: (typeof systemColumns)[number]): number => systemColumns.indexOf(name);

/** One second of a run, as its users saw it. */
export interface SecondOfRun {
  /** End of the second. */
  readonly atSeconds: number;
  /** Share of the requests that were answered, answers of fallbacks counting less; NaN where none ended. */
  readonly success: number;
  /** Seconds; NaN where no answer was good. */
  readonly p99: number;
}

/** The seconds of a run, from rows of `systemColumns`. */
export function secondsOfRun(series: Float64Array): readonly SecondOfRun[] {
  return Array.from({ length: Math.floor(series.length / width) }, (_, second) => {
    const row = series.subarray(second * width, (second + 1) * width);
    const ended = outcomes.reduce((sum, outcome) => sum + row[place(outcome)]!, 0);
    const good = row[place('goodput')]! - (1 - fallbackWorth) * row[place('degraded')]!;
    return {
      atSeconds: row[0]!,
      success: ended > 0 ? good / ended : Number.NaN,
      p99: row[place('p99')]!,
    };
  });
}
