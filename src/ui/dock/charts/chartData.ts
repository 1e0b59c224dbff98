import type { ChartLine, LinePoints, RunHistory } from './ChartLine';

/** What a chart draws: seconds first, then one list for each line; a gap where there is no figure. */
export type ChartData = [number[], ...(number | null)[][]];

/** The lines of the run that was before, from where it differs. */
export interface Ghost {
  readonly history: RunHistory;
  readonly fromSeconds: number;
}

/**
 * The lines as they are drawn, `isStacked` ones each on top of those after it; behind them for each band its low and its high
 * end, and for each line with a ghost its ghost, which is empty where there is none.
 */
export function chartData(
  history: RunHistory,
  lines: readonly ChartLine[],
  isStacked: boolean,
  ghost?: Ghost,
): ChartData {
  const points = lines.map((line) => line.points(history));
  const bands = lines.flatMap((line) => line.band?.(history) ?? []);
  const ghosts = lines.flatMap((line) => (line.hasGhost === true ? [ghostOf(line, ghost)] : []));
  const all = [...points, ...bands, ...ghosts];
  const times = unionOf(all);
  const columns = all.map((one) => alignedTo(times, one));
  const own = columns.slice(0, lines.length);
  return [
    [...times],
    ...(isStacked ? stack(own, times.length) : own),
    ...columns.slice(lines.length),
  ];
}

function ghostOf(line: ChartLine, ghost: Ghost | undefined): LinePoints {
  if (ghost === undefined) {
    return { times: new Float64Array(0), values: new Float64Array(0) };
  }
  const { times, values } = line.points(ghost.history);
  const found = times.findIndex((time) => time >= ghost.fromSeconds);
  const start = found < 0 ? times.length : found;
  return { times: times.subarray(start), values: values.subarray(start) };
}

function unionOf(all: readonly LinePoints[]): Float64Array {
  const nothing: Float64Array = new Float64Array(0);
  const longest = all.reduce(
    (best, { times }) => (times.length > best.length ? times : best),
    nothing,
  );
  const isWhole = all.every(
    ({ times }) =>
      times.length === 0 ||
      (times[0] === longest[0] &&
        times.at(-1) === longest.at(-1) &&
        times.length === longest.length),
  );
  if (isWhole) {
    return longest;
  }
  return Float64Array.from(new Set(all.flatMap(({ times }) => [...times]))).toSorted();
}

function alignedTo(times: Float64Array, { times: own, values }: LinePoints): (number | null)[] {
  const aligned: (number | null)[] = [];
  let place = 0;
  for (const time of times) {
    const value = own[place] === time ? values[place++] : undefined;
    aligned.push(value !== undefined && Number.isFinite(value) ? value : null);
  }
  return aligned;
}

function stack(
  columns: readonly (readonly (number | null)[])[],
  rows: number,
): (number | null)[][] {
  const ground = new Float64Array(rows);
  const stacked = columns.toReversed().map((column) =>
    column.map((value, row) => {
      ground[row] = (ground[row] ?? 0) + (value ?? 0);
      return ground[row] ?? 0;
    }),
  );
  return stacked.toReversed();
}
