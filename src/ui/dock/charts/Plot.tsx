import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { useThemeOnPage } from '../../theme/useThemeOnPage';
import type { ChartData } from './chartData';
import type { ChartLine } from './ChartLine';
import { chartOptions, type ChartGestures, type ChartSurroundings } from './chartOptions';
import type { ChartSpec } from './ChartSpec';

interface PlotProps {
  readonly spec: ChartSpec;
  readonly lines: readonly ChartLine[];
  readonly data: ChartData;
  readonly surroundings: ChartSurroundings;
  /** The second that all charts point at. */
  readonly cursor: number | undefined;
  readonly gestures: ChartGestures;
  /** The second under the pointer; undefined once it has left. */
  readonly onPoint: (seconds: number | undefined) => void;
}

/** The drawn part of a chart. Another set of lines needs another plot: give it another key. */
export function Plot(props: PlotProps) {
  const { data, surroundings, cursor } = props;
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const latest = useRef(surroundings);
  const theme = useThemeOnPage();

  useEffect(() => {
    latest.current = surroundings;
  }, [surroundings]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) {
      return undefined;
    }
    const { spec, lines, gestures, onPoint } = props;
    const size = () => ({ width: element.clientWidth, height: element.clientHeight });
    const options = chartOptions({ spec, lines, ...size(), latest, gestures });
    const empty = options.series.map(() => []) as unknown as uPlot.AlignedData;
    const made = new uPlot(options, empty, element);
    plot.current = made;
    const point = ({ offsetX }: PointerEvent) =>
      onPoint(Math.max(0, Math.round(made.posToVal(offsetX, 'x'))));
    made.over.addEventListener('pointermove', point);
    made.over.addEventListener('pointerdown', point);
    made.over.addEventListener('pointerleave', () => onPoint(undefined));
    const watcher = new ResizeObserver(() => made.setSize(size()));
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      made.destroy();
      plot.current = null;
    };
    // Another set of lines makes another plot (the key changes); a theme does as well.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [theme]);

  useEffect(() => {
    plot.current?.setData(data);
  }, [data, surroundings, theme]);

  useEffect(() => {
    const made = plot.current;
    const left = cursor === undefined ? -1 : (made?.valToPos(cursor, 'x') ?? -1);
    made?.setCursor(left < 0 ? { left: -10, top: -10 } : { left, top: 10 }, false);
  }, [cursor, data, surroundings, theme]);

  return <div className="plot" ref={frame} />;
}
