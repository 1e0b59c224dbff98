import { useId } from 'react';
import type { KneePoint } from '../../../analysis/knee/Knee';
import type { Design } from '../../../model/Design';
import { formatCount } from '../../format/formatCount';
import { formatDuration } from '../../format/formatDuration';
import { useView } from '../../stores/useView';
import { useWidth } from '../useWidth';
import { kneeScales, type KneeFrame, type KneeScales } from './kneeScales';

interface KneeChartProps {
  readonly points: readonly KneePoint[];
  readonly design: Design;
}

/** Goodput (left) and p99 (right, logarithmic) against the offered load; what is broken is hatched. */
export function KneeChart({ points, design }: KneeChartProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const isFull = useView((state) => state.dockSize === 'full');
  const height = isFull ? 440 : 236;
  const plot: KneeFrame = {
    left: 46,
    right: Math.max(160, width - 50),
    top: 26,
    bottom: height - 38,
  };
  const targets = (design.objectives ?? []).flatMap((one) =>
    one.type === 'latency' && one.quantile === 0.99 && one.operation === undefined
      ? [one.mostSeconds]
      : [],
  );
  const scales = kneeScales(points, targets, plot);
  return (
    <figure className="knee-chart">
      <figcaption>
        <Key shape="round" text="goodput in req/s, left" />
        <Key shape="square" text="p99, right (log)" />
        <span className="muted">dotted: offered · bars: 95% intervals</span>
      </figcaption>
      <p className="visually-hidden">{labelOf(points)}</p>
      <div ref={frame}>
        {width > 0 && (
          <svg width={width} height={height} aria-hidden="true">
            <Broken points={points} plot={plot} scales={scales} />
            <Axes plot={plot} scales={scales} />
            <Targets targets={targets} plot={plot} scales={scales} />
            <Today points={points} plot={plot} scales={scales} />
            <Curves points={points} scales={scales} />
          </svg>
        )}
      </div>
    </figure>
  );
}

/** Pixels. */
const brokenWordsBelowTop = 12;

interface PartProps {
  readonly points: readonly KneePoint[];
  readonly plot: KneeFrame;
  readonly scales: KneeScales;
}

function Broken({ points, plot, scales }: PartProps) {
  const pattern = useId();
  const breaks = points.find(({ breaches }) => breaches.length > 0);
  if (breaks === undefined) return null;
  const from = scales.x(breaks.offeredPerSecond);
  const isRight = from > (plot.left + plot.right) / 2;
  return (
    <g className="knee-broken">
      <pattern
        id={pattern}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V8" />
      </pattern>
      <rect
        x={from}
        y={plot.top}
        width={Math.max(0, plot.right - from)}
        height={plot.bottom - plot.top}
        fill={`url(#${pattern})`}
      />
      <path d={`M${from} ${plot.top - 6}V${plot.bottom}`} />
      <text
        x={isRight ? from - 6 : from + 6}
        y={plot.top + brokenWordsBelowTop}
        textAnchor={isRight ? 'end' : 'start'}
      >
        ■ broken from {formatCount(breaks.offeredPerSecond)} req/s
      </text>
    </g>
  );
}

function Axes({ plot, scales }: Omit<PartProps, 'points'>) {
  return (
    <g className="knee-axes">
      {scales.rateTicks.map((tick) => (
        <g key={tick}>
          <path d={`M${plot.left} ${scales.rate(tick)}H${plot.right}`} />
          <text className="ok" x={plot.left - 6} y={scales.rate(tick) + 4} textAnchor="end">
            {formatCount(tick)}
          </text>
          <text x={scales.x(tick)} y={plot.bottom + 16} textAnchor="middle">
            {formatCount(tick)}
          </text>
        </g>
      ))}
      {scales.latencyTicks.map((tick) => (
        <text key={tick} className="bad" x={plot.right + 6} y={scales.latency(tick) + 4}>
          {formatDuration(tick)}
        </text>
      ))}
      <text x={(plot.left + plot.right) / 2} y={plot.bottom + 32} textAnchor="middle">
        offered load, req/s
      </text>
    </g>
  );
}

function Targets({
  targets,
  plot,
  scales,
}: Omit<PartProps, 'points'> & { readonly targets: readonly number[] }) {
  return targets.map((seconds) => (
    <g key={seconds} className="knee-target">
      <path d={`M${plot.left} ${scales.latency(seconds)}H${plot.right}`} />
      <text x={plot.left + 6} y={clearOfBroken(scales.latency(seconds), plot)}>
        p99 objective {formatDuration(seconds)}
      </text>
    </g>
  ));
}

/** Where the words of a line stand: above it, or below it where those of what is broken stand already. */
function clearOfBroken(line: number, { top }: KneeFrame): number {
  const above = line - 5;
  return Math.abs(above - (top + brokenWordsBelowTop)) < 15 ? Math.max(line + 14, top + 28) : above;
}

function Today({ points, plot, scales }: PartProps) {
  const today = points.find(({ factor }) => factor === 1);
  if (today === undefined) return null;
  const text = `now ${formatCount(today.offeredPerSecond)}`;
  const at = scales.x(today.offeredPerSecond);
  const width = text.length * 6.4 + 14;
  const left = Math.min(Math.max(at - width / 2, plot.left), plot.right - width);
  return (
    <g className="knee-today">
      <path d={`M${at} ${plot.top}V${plot.bottom}`} />
      <rect x={left} y={plot.top - 22} width={width} height="18" rx="9" />
      <text x={left + width / 2} y={plot.top - 9} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

function Curves({ points, scales }: Omit<PartProps, 'plot'>) {
  const timed = points.filter(({ p99Seconds }) => p99Seconds > 0 && p99Seconds < Infinity);
  const last = points.at(-1)?.offeredPerSecond ?? 0;
  return (
    <g className="knee-curves">
      <path
        className="offered"
        d={`M${scales.x(0)} ${scales.rate(0)}L${scales.x(last)} ${scales.rate(last)}`}
      />
      <path
        className="goodput"
        d={lineThrough(
          points.map((one) => [scales.x(one.offeredPerSecond), scales.rate(one.goodputPerSecond)]),
        )}
      />
      <path
        className="latency"
        d={lineThrough(
          timed.map((one) => [scales.x(one.offeredPerSecond), scales.latency(one.p99Seconds)]),
        )}
      />
      {timed.map((one) => (
        <IntervalBar key={one.factor} point={one} scales={scales} />
      ))}
      {points.map((one) => (
        <circle
          key={one.factor}
          className="goodput"
          cx={scales.x(one.offeredPerSecond)}
          cy={scales.rate(one.goodputPerSecond)}
          r="3.5"
        />
      ))}
      {timed.map((one) => (
        <rect
          key={one.factor}
          className="latency"
          x={scales.x(one.offeredPerSecond) - 3.5}
          y={scales.latency(one.p99Seconds) - 3.5}
          width="7"
          height="7"
        />
      ))}
    </g>
  );
}

function IntervalBar({
  point,
  scales,
}: {
  readonly point: KneePoint;
  readonly scales: KneeScales;
}) {
  if (point.p99Interval === null) return null;
  const [low, high] = point.p99Interval;
  const x = scales.x(point.offeredPerSecond);
  const top = scales.latency(high ?? point.p99Seconds);
  return <path className="interval" d={`M${x} ${scales.latency(low)}V${top}`} />;
}

function Key({ shape, text }: { readonly shape: 'round' | 'square'; readonly text: string }) {
  return (
    <span className={`knee-key ${shape === 'round' ? 'ok' : 'bad'}`}>
      <svg width="22" height="10" aria-hidden="true">
        <path
          d="M0 5H22"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray={shape === 'round' ? undefined : '5 3'}
        />
        {shape === 'round' ? <circle cx="11" cy="5" r="3.5" /> : <path d="M7.5 1.5h7v7h-7z" />}
      </svg>
      {text}
    </span>
  );
}

function lineThrough(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function labelOf(points: readonly KneePoint[]): string {
  const breaks = points.find(({ breaches }) => breaches.length > 0);
  const where =
    breaks === undefined
      ? 'nothing breaks so far'
      : `broken from ${formatCount(breaks.offeredPerSecond)} requests per second`;
  return `Goodput and p99 against the offered load: ${where}. The figures are in the table.`;
}
