import type { ComparedRuns } from '../../../analysis/compare/compareDesigns';
import { type SystemColumn, systemColumns } from '../../../model/Snapshot';
import { formatCount } from '../../format/formatCount';
import { formatDuration } from '../../format/formatDuration';
import { formatMinutes } from '../../format/formatMinutes';
import { useWidth } from '../useWidth';

interface OverlayChartProps {
  readonly runs: ComparedRuns;
  readonly column: Extract<SystemColumn, 'p99' | 'goodput'>;
  readonly title: string;
}

interface Moment {
  readonly atSeconds: number;
  readonly value: number;
}

const height = 132;
const edge = { left: 50, right: 8, top: 8, bottom: 20 };
/** So many places along the time axis at most; of more seconds the highest in each stretch is drawn. */
const mostPlaces = 600;

/** One measure of both designs over the time of the first seed: A dashed, B a line. */
export function OverlayChart({ runs, column, title }: OverlayChartProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const [a, b] = [momentsOf(runs.seriesOfA, column), momentsOf(runs.seriesOfB, column)];
  const format = column === 'p99' ? formatDuration : (value: number) => `${formatCount(value)}/s`;
  const values = [...a, ...b].map(({ value }) => value).filter(Number.isFinite);
  const top = Math.max(1e-9, ...values) * 1.05;
  const end = Math.max(1, a.at(-1)?.atSeconds ?? 0, b.at(-1)?.atSeconds ?? 0);
  const x = (seconds: number) => edge.left + (seconds / end) * (width - edge.left - edge.right);
  const y = (value: number) =>
    height - edge.bottom - (value / top) * (height - edge.top - edge.bottom);
  return (
    <figure className="overlay-chart">
      <figcaption>
        {title}
        <span className="compare-key a">- - A</span>
        <span className="compare-key b">— B</span>
      </figcaption>
      <p className="visually-hidden">{labelOf(title, a, b, format)}</p>
      <div ref={frame}>
        {width > 0 && (
          <svg width={width} height={height} aria-hidden="true">
            {[0, top / 2, top / 1.05].map((value) => (
              <g key={value} className="chart-axes">
                <path d={`M${edge.left} ${y(value)}H${width - edge.right}`} />
                <text x={edge.left - 6} y={y(value) + 4} textAnchor="end">
                  {format(value)}
                </text>
              </g>
            ))}
            {[0, end / 2, end].map((seconds, place) => (
              <text
                key={seconds}
                className="overlay-time"
                x={x(seconds)}
                y={height - 5}
                textAnchor={(['start', 'middle', 'end'] as const)[place]}
              >
                {formatMinutes(seconds)}
              </text>
            ))}
            <path className="overlay-line a" d={lineOf(a, x, y)} />
            <path className="overlay-line b" d={lineOf(b, x, y)} />
          </svg>
        )}
      </div>
    </figure>
  );
}

function momentsOf(series: Float64Array, column: SystemColumn): readonly Moment[] {
  const width = systemColumns.length;
  const place = systemColumns.indexOf(column);
  const all = Array.from({ length: Math.floor(series.length / width) }, (_, row) => ({
    atSeconds: series[row * width] ?? 0,
    value: series[row * width + place] ?? Number.NaN,
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

/** Seconds in which nothing was measured leave a gap. */
function lineOf(
  moments: readonly Moment[],
  x: (seconds: number) => number,
  y: (value: number) => number,
): string {
  let isDrawing = false;
  return moments
    .map(({ atSeconds, value }) => {
      if (!Number.isFinite(value)) {
        isDrawing = false;
        return '';
      }
      const step = `${isDrawing ? 'L' : 'M'}${x(atSeconds).toFixed(1)} ${y(value).toFixed(1)}`;
      isDrawing = true;
      return step;
    })
    .join('');
}

function labelOf(
  title: string,
  a: readonly Moment[],
  b: readonly Moment[],
  format: (value: number) => string,
): string {
  const most = (moments: readonly Moment[]) =>
    format(Math.max(...moments.map(({ value }) => value).filter(Number.isFinite)));
  return `${title} over time under the first seed. At most: A ${most(a)}, B ${most(b)}.`;
}
