import { useEffect, useMemo, useRef } from 'react';
import uPlot from 'uplot';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { useThemeOnPage } from '../theme/useThemeOnPage';
import type { Series } from '../../store/Series';
import { chartData, type ChartData } from './chartData';
import type { ChartLine } from './ChartLine';
import { chartOptions } from './chartOptions';

interface ChartProps {
  readonly title: string;
  /** The lines to draw, from what the run has seen. */
  readonly lines: (series: Series) => readonly ChartLine[];
  readonly format: (value: number) => string;
  readonly stacked?: boolean;
  /** What stands beside the title while there is no line. */
  readonly empty?: string;
}

/** One chart with its latest figures beside the title; it reads the series four times a second at most. */
export function Chart({ title, lines, format, stacked = false, empty = '' }: ChartProps) {
  const { run } = useStores();
  const version = useRun((state) => Math.floor(state.seriesVersion / 3));
  const length = useRun(() => run.series.length);
  const runNumber = useRun((state) => state.snapshot?.run);
  const marks = useRun((state) => state.snapshot?.marks);
  const duration = useDesign((state) => state.design.scenario.durationSeconds);
  const shown = useMemo(
    () => lines(run.series),
    // The series changes in place; its length and the run tell when.
    // oxlint-disable-next-line react/exhaustive-deps
    [lines, run, length, runNumber],
  );
  const data = useMemo(
    () => chartData(run.series, shown, stacked),
    // oxlint-disable-next-line react/exhaustive-deps
    [run, shown, stacked, length, runNumber, version],
  );
  const key = shown.map((line) => line.column).join(' ');

  return (
    <figure className="chart">
      <figcaption>
        <span>{title}</span>
        {shown.length === 0 && <span className="muted">{empty}</span>}
        {shown.map((line, place) => (
          <span key={line.column} className={`figure ${line.text}`}>
            <svg width="18" height="8" aria-hidden="true">
              <path
                d="M0 4h18"
                stroke="currentColor"
                strokeWidth="2"
                strokeDasharray={line.dash?.join(' ')}
              />
            </svg>
            {line.label} {latestText(data, place, stacked, format)}
          </span>
        ))}
      </figcaption>
      <Plot
        key={key}
        data={data}
        lines={shown}
        stacked={stacked}
        format={format}
        marks={marks ?? []}
        seconds={Math.max(Math.min(duration, 60), data[0].at(-1) ?? 0)}
      />
    </figure>
  );
}

/** The newest figure of a line; of a stacked one, its own share. */
function latestText(
  data: ChartData,
  place: number,
  stacked: boolean,
  format: (value: number) => string,
): string {
  const top = data[place + 1]?.at(-1) ?? Number.NaN;
  const below = stacked ? (data[place + 2]?.at(-1) ?? 0) : 0;
  return format(top - below);
}

interface PlotProps {
  readonly data: ChartData;
  readonly lines: readonly ChartLine[];
  readonly stacked: boolean;
  readonly format: (value: number) => string;
  readonly marks: readonly { readonly atSeconds: number }[];
  readonly seconds: number;
}

function Plot({ data, lines, stacked, format, marks, seconds }: PlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const latest = useRef({ marks, seconds });
  const theme = useThemeOnPage();

  useEffect(() => {
    latest.current = { marks, seconds };
  }, [marks, seconds]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) {
      return undefined;
    }
    const size = () => ({ width: element.clientWidth, height: element.clientHeight });
    const options = chartOptions({ lines, stacked, format, ...size(), latest });
    plot.current = new uPlot(options, [[], ...lines.map(() => [])] as uPlot.AlignedData, element);
    const watcher = new ResizeObserver(() => plot.current?.setSize(size()));
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      plot.current?.destroy();
      plot.current = null;
    };
    // Another set of lines makes another plot (the key changes); a theme does as well.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [theme]);

  useEffect(() => {
    plot.current?.setData(data);
  }, [data, seconds, marks, theme]);

  return <div className="plot" ref={frame} />;
}
