import { formatMinutes } from '../../format/formatMinutes';
import { axisTicks } from '../axes/axisTicks';
import { tickText } from '../axes/tickText';
import { valueTicks } from '../axes/valueTicks';
import { useWidth } from '../useWidth';
import '../figures.css';
import './overlay.css';

/** One point of a curve: simulated seconds, and the value there; NaN where nothing was measured. */
export interface PlotPoint {
  readonly atSeconds: number;
  readonly value: number;
}

interface OverlayPlotProps {
  readonly title: string;
  /** What the two curves are called. */
  readonly names: readonly [a: string, b: string];
  readonly a: readonly PlotPoint[];
  readonly b: readonly PlotPoint[];
  readonly format: (value: number) => string;
  /** Where the time axis begins, simulated seconds; missing: at 0. */
  readonly fromSeconds?: number;
}

const height = 132;
/** Steps of the time axis at most, and half of what one of its words takes, pixels. */
const mostTimes = 5;
const timeRoom = 20;
const edge = { left: 50, right: 8, top: 8, bottom: 20 };

/** Two curves over the same time: the first dashed, the second a line. */
export function OverlayPlot({ title, names, a, b, format, fromSeconds = 0 }: OverlayPlotProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const values = [...a, ...b].map(({ value }) => value).filter(Number.isFinite);
  const top = Math.max(1e-9, ...values) * 1.05;
  const end = Math.max(fromSeconds + 1, a.at(-1)?.atSeconds ?? 0, b.at(-1)?.atSeconds ?? 0);
  const x = (seconds: number) =>
    edge.left + ((seconds - fromSeconds) / (end - fromSeconds)) * (width - edge.left - edge.right);
  const y = (value: number) =>
    height - edge.bottom - (value / top) * (height - edge.top - edge.bottom);
  return (
    <figure className="overlay-chart">
      <figcaption>
        {title}
        <span className="compare-key a">- - {names[0]}</span>
        <span className="compare-key b">— {names[1]}</span>
      </figcaption>
      <p className="visually-hidden">{labelOf({ title, names, a, b, format })}</p>
      <div ref={frame}>
        {width > 0 && (
          <svg width={width} height={height} aria-hidden="true">
            {valueTicks(top, format).map((value) => (
              <g key={value} className="chart-axes">
                <path d={`M${edge.left} ${y(value)}H${width - edge.right}`} />
                <text x={edge.left - 6} y={y(value) + 4} textAnchor="end">
                  {tickText(format(value))}
                </text>
              </g>
            ))}
            {axisTicks(end, fromSeconds, mostTimes).map((seconds) => (
              <text
                key={seconds}
                className="overlay-time"
                x={x(seconds)}
                y={height - 5}
                textAnchor={anchorOf(x(seconds), width)}
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

/** A word of the time axis stays beside the figures on the left, and within the chart on the right. */
function anchorOf(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < edge.left + timeRoom) return 'start';
  return x > width - timeRoom ? 'end' : 'middle';
}

/** Seconds in which nothing was measured leave a gap. */
function lineOf(
  moments: readonly PlotPoint[],
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

function labelOf({ title, names, a, b, format }: OverlayPlotProps): string {
  const most = (points: readonly PlotPoint[]) =>
    format(Math.max(...points.map(({ value }) => value).filter(Number.isFinite)));
  return `${title} over time. At most: ${names[0]} ${most(a)}, ${names[1]} ${most(b)}.`;
}
