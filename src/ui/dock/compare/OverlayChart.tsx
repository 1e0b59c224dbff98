import type { ComparedRuns } from '../../../analysis/compare/compareDesigns';
import { type SystemColumn, systemColumns } from '../../../model/Snapshot';
import { formatCount } from '../../format/formatCount';
import { formatDuration } from '../../format/formatDuration';
import { OverlayPlot, type PlotPoint } from './OverlayPlot';

interface OverlayChartProps {
  readonly runs: ComparedRuns;
  readonly column: Extract<SystemColumn, 'p99' | 'goodput'>;
  readonly title: string;
  /** So many times the values of each are drawn: a slice as its whole fleet; missing: as they are. */
  readonly slices?: readonly [ofA: number, ofB: number];
}

/** So many places along the time axis at most; of more seconds the highest in each stretch is drawn. */
const mostPlaces = 600;

/** One measure of both designs over the time of the first seed: A dashed, B a line. */
export function OverlayChart({ runs, column, title, slices = [1, 1] }: OverlayChartProps) {
  return (
    <OverlayPlot
      title={title}
      names={['A', 'B']}
      a={momentsOf(runs.seriesOfA, column, slices[0])}
      b={momentsOf(runs.seriesOfB, column, slices[1])}
      format={column === 'p99' ? formatDuration : (value) => `${formatCount(value)}/s`}
    />
  );
}

function momentsOf(
  series: Float64Array,
  column: SystemColumn,
  times: number,
): readonly PlotPoint[] {
  const width = systemColumns.length;
  const place = systemColumns.indexOf(column);
  const all = Array.from({ length: Math.floor(series.length / width) }, (_, row) => ({
    atSeconds: series[row * width] ?? 0,
    value: (series[row * width + place] ?? Number.NaN) * times,
  }));
  const each = Math.ceil(all.length / mostPlaces);
  return all.filter(
    ({ value }, row) =>
      each === 1 ||
      all
        .slice(row - (row % each), row - (row % each) + each)
        .findIndex((one) => !(one.value < value)) ===
        row % each,
  );
}
