import { useMemo } from 'react';
import type { TimeMark } from '../../../model/Snapshot';
import { formatMinutes } from '../../format/formatMinutes';
import { useStores } from '../../stores/useStores';
import { chartData, type ChartData, type Ghost } from './chartData';
import type { ChartLine, RunHistory } from './ChartLine';
import type { ChartSurroundings } from './chartOptions';
import type { ChartContext, ChartSpec } from './ChartSpec';
import { chartView, zoomTo, type Stretch } from './chartView';
import { marksNear } from './marksNear';
import { Plot } from './Plot';
import { useChartKeys } from './useChartKeys';
import { useChartView } from './useChartView';

interface ChartProps {
  readonly spec: ChartSpec;
  readonly context: ChartContext;
  readonly history: RunHistory;
  readonly ghost: Ghost | undefined;
  readonly marks: readonly TimeMark[];
  readonly shown: Stretch;
  readonly endSeconds: number;
}

/** One chart, with the figures at the cursor, or else the latest ones, beside its title. */
export function Chart({ spec, context, history, ghost, marks, shown, endSeconds }: ChartProps) {
  const cursor = useChartView((state) => state.cursor);
  const lines = useMemo(() => spec.lines(history, context), [spec, history, context]);
  // Together, because the series go on while the data stand.
  const { data, lastSeconds } = useMemo(
    () => ({
      data: chartData(history, lines, spec.isStacked ?? false, ghost),
      lastSeconds: history.series.lastSeconds,
    }),
    [history, lines, spec, ghost],
  );
  const surroundings = useMemo<ChartSurroundings>(
    () => ({ marks, shown, heat: spec.isHeatmap ? history.details.heat : [] }),
    [marks, shown, spec, history],
  );
  const gestures = useGestures();
  const handleKey = useChartKeys(endSeconds, marks);
  const title = typeof spec.title === 'string' ? spec.title : spec.title(context);
  const row = data[0].lastIndexOf(cursor ?? lastSeconds);
  const figures = lines.map(
    (line, place) => `${line.label} ${figureText(spec, lines, data, place, row)}`,
  );
  const near = marksNear(marks, cursor, shown.toSeconds - shown.fromSeconds);
  const moment = cursor === undefined ? 'Latest' : formatMinutes(cursor);

  return (
    <figure className="chart">
      <figcaption aria-hidden="true">
        <span>{title}</span>
        {lines.length === 0 && <span className="muted">{spec.empty}</span>}
        {lines.map((line, place) => (
          <Figure key={line.key} line={line} text={figures[place] ?? ''} inInk={spec.isHeatmap} />
        ))}
      </figcaption>
      <div
        className="chart-frame"
        // A range input could not hold the plot that it moves over.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="slider"
        tabIndex={0}
        aria-label={`Moment in ${title}`}
        aria-valuemin={0}
        aria-valuemax={Math.max(1, Math.floor(endSeconds))}
        aria-valuenow={cursor ?? Math.floor(endSeconds)}
        aria-valuetext={[
          `${moment}: ${figures.join(', ') || spec.empty}`,
          ...near.map(({ label }) => label),
        ].join('. ')}
        aria-keyshortcuts="ArrowLeft ArrowRight + - Escape M"
        onKeyDown={handleKey}
      >
        <Plot
          key={`${spec.name} ${lines.map(({ key }) => key).join(' ')}`}
          spec={spec}
          lines={lines}
          data={data}
          surroundings={surroundings}
          cursor={cursor}
          gestures={gestures}
          onPoint={pointAt}
        />
        {near.length > 0 && (
          <span className="chart-mark" aria-hidden="true">
            {near.map(({ label }) => label).join(' · ')}
          </span>
        )}
      </div>
    </figure>
  );
}

function pointAt(seconds: number | undefined): void {
  chartView.setState({ cursor: seconds });
}

function useGestures() {
  const { run } = useStores();
  return useMemo(
    () => ({
      onDrag: (fromSeconds: number, toSeconds: number) =>
        zoomTo(fromSeconds, toSeconds, run.series.lastSeconds),
      onReset: () => chartView.setState({ zoom: undefined }),
    }),
    [run],
  );
}

interface FigureProps {
  readonly line: ChartLine;
  readonly text: string;
  /** Whether the line is drawn in the colour of text. */
  readonly inInk: boolean | undefined;
}

function Figure({ line, text, inInk }: FigureProps) {
  return (
    <span className={`figure ${inInk ? '' : line.text}`}>
      <svg width="18" height="8" aria-hidden="true">
        <path
          d="M0 4h18"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray={line.dash?.join(' ')}
        />
      </svg>
      {text}
    </span>
  );
}

/** The figure of a line in one row: of a stacked one its own share, of one with a band the ends of it as well. */
function figureText(
  spec: ChartSpec,
  lines: readonly ChartLine[],
  data: ChartData,
  place: number,
  row: number,
): string {
  const at = (column: number) => data[column]?.[row] ?? Number.NaN;
  const isLast = place === lines.length - 1;
  const below = spec.isStacked && !isLast ? at(place + 2) : 0;
  const text = spec.format(at(place + 1) - below);
  if (lines[place]?.band === undefined) {
    return text;
  }
  const bands = lines.slice(0, place).filter(({ band }) => band !== undefined).length;
  const low = at(1 + lines.length + 2 * bands);
  const high = at(2 + lines.length + 2 * bands);
  return Number.isFinite(low) ? `${text} (${spec.format(low)} to ${spec.format(high)})` : text;
}
