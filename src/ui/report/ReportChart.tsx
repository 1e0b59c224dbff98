import { axisTicks } from '../dock/axes/axisTicks';
import { tickText } from '../dock/axes/tickText';
import { valueTicks } from '../dock/axes/valueTicks';
import { formatMinutes } from '../format/formatMinutes';

/** One line of a chart on paper. */
export interface ReportLine {
  readonly label: string;
  readonly values: Float64Array;
  /** Lines are told apart by their strokes as well, as paper may be grey. */
  readonly dash: string;
  readonly colour: 'accent' | 'ok' | 'bad' | 'warn';
}

interface ReportChartProps {
  readonly title: string;
  readonly times: Float64Array;
  readonly lines: readonly ReportLine[];
  readonly format: (value: number) => string;
}

const size = { width: 340, height: 120 };
const plot = { left: 52, top: 6, right: 334, bottom: 98 };
/** Steps of the time axis at most. */
const mostTimes = 5;
/** Points of a line at most: more than a printer tells apart. */
const mostPoints = 600;

/** The course of a run as a drawing that prints sharp. */
export function ReportChart({ title, times, lines, format }: ReportChartProps) {
  const last = Math.max(times.at(-1) ?? 0, 1);
  const highest = Math.max(...lines.map(({ values }) => peakOf(values)), 1e-9) * 1.05;
  const { width, height } = size;
  return (
    <figure className="report-chart">
      <figcaption>
        <b>{title}</b>
        {lines.map(({ label, dash, colour }) => (
          <span key={label}>
            <svg width="22" height="8" aria-hidden="true">
              <path className={`report-line ${colour}`} strokeDasharray={dash} d="M0 4h22" />
            </svg>
            {label}
          </span>
        ))}
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title} over time`}>
        <path
          className="report-axis"
          d={`M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`}
        />
        {valueTicks(highest, format).map((value) => (
          <text
            key={value}
            x={plot.left - 5}
            y={plot.bottom - (value / highest) * (plot.bottom - plot.top) + 3}
            textAnchor="end"
          >
            {tickText(format(value))}
          </text>
        ))}
        {axisTicks(last, 0, mostTimes).map((seconds) => (
          <text
            key={seconds}
            x={plot.left + (seconds / last) * (plot.right - plot.left)}
            y={height - 6}
            textAnchor={seconds === 0 ? 'start' : seconds === last ? 'end' : 'middle'}
          >
            {formatMinutes(seconds)}
          </text>
        ))}
        {lines.map(({ label, values, dash, colour }) => (
          <path
            key={label}
            className={`report-line ${colour}`}
            strokeDasharray={dash}
            d={pathOf(times, values, { last, highest })}
          />
        ))}
      </svg>
    </figure>
  );
}

function peakOf(values: Float64Array): number {
  return values.reduce((peak, value) => (value > peak ? value : peak), 0);
}

/** A gap in the figures is a gap in the line. */
function pathOf(
  times: Float64Array,
  values: Float64Array,
  { last, highest }: { readonly last: number; readonly highest: number },
): string {
  const every = Math.max(1, Math.ceil(times.length / mostPoints));
  let path = '';
  let isDown = false;
  for (let row = 0; row < times.length; row += every) {
    const [time = 0, value = Number.NaN] = [times[row], values[row]];
    if (!Number.isFinite(value)) {
      isDown = false;
    } else {
      const x = plot.left + (time / last) * (plot.right - plot.left);
      const y = plot.bottom - (value / highest) * (plot.bottom - plot.top);
      path += `${isDown ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
      isDown = true;
    }
  }
  return path;
}
