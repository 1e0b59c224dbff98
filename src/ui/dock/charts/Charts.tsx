import 'uplot/dist/uPlot.min.css';
import { useEffect, useMemo } from 'react';
import type { Id } from '../../../model/Id';
import { Details } from '../../../store/Details';
import { usePhone } from '../../theme/usePhone';
import { useDesign } from '../../stores/useDesign';
import { useRun } from '../../stores/useRun';
import { useStores } from '../../stores/useStores';
import { useView } from '../../stores/useView';
import { Chart } from './Chart';
import type { Ghost } from './chartData';
import { ChartTable } from './ChartTable';
import { ChartTools } from './ChartTools';
import { chartSpecs } from './chartSpecs';
import type { ChartContext, ChartSpec } from './ChartSpec';
import { useChartView } from './useChartView';
import { useRunHistory } from './useRunHistory';
import './charts.css';

const mostSelected = 3;
const noMarks = [] as const;
const noDetails = new Details();

/** The charts of the dock: those that were chosen, or all of them where it fills the page. */
export function Charts() {
  const specs = useShownCharts();
  const context = useChartContext();
  const history = useRunHistory();
  const ghost = useGhost();
  const marks = useRun(({ snapshot }) => snapshot?.marks ?? noMarks);
  const duration = useDesign((state) => state.design.scenario.durationSeconds);
  const zoom = useChartView((state) => state.zoom);
  const hasTable = useChartView((state) => state.hasTable);
  const lastSeconds = history.series.lastSeconds;
  const ghostSeconds = ghost?.history.series.lastSeconds ?? 0;
  const endSeconds = Math.max(Math.min(duration, 60), lastSeconds, ghostSeconds);
  const shown = useMemo(
    () => zoom ?? { fromSeconds: 0, toSeconds: endSeconds },
    [zoom, endSeconds],
  );
  useWatching(specs, context);
  const shared = { context, history, ghost, marks, shown, endSeconds };
  return (
    <div className="charts-panel">
      <ChartTools context={context} endSeconds={endSeconds} />
      <div className={`charts of-${specs.length}`}>
        {specs.map((spec) => (
          <Chart key={spec.name} spec={spec} {...shared} />
        ))}
        {specs.length === 0 && <p className="charts-empty">Choose charts above.</p>}
      </div>
      {hasTable && <ChartTable context={context} history={history} />}
    </div>
  );
}

function useShownCharts(): readonly ChartSpec[] {
  const chosen = useChartView((state) => state.chosen);
  const isFull = useView((state) => state.dockSize === 'full');
  const isPhone = usePhone();
  return useMemo(
    () => (isFull || isPhone ? chartSpecs : chartSpecs.filter(({ name }) => chosen.includes(name))),
    [chosen, isFull, isPhone],
  );
}

function useChartContext(): ChartContext {
  const ids = useView((state) => state.selection.components);
  const components = useDesign((state) => state.design.components);
  const isSlice = useDesign((state) => state.design.slice > 1);
  return useMemo(
    () => ({
      selected: components.filter(({ id }) => ids.includes(id)).slice(0, mostSelected),
      isSlice,
    }),
    [ids, components, isSlice],
  );
}

/** Asks the run for what the charts need beyond the series, as long as they are shown. */
function useWatching(specs: readonly ChartSpec[], { selected }: ChartContext): void {
  const { run } = useStores();
  const heat = specs.some(({ isHeatmap }) => isHeatmap);
  const needsSelected = specs.some(({ name }) => name === 'use' || name === 'queue');
  const ids = needsSelected ? selected.map(({ id }) => id).join(' ') : '';
  useEffect(() => {
    const components: Id[] = ids === '' ? [] : ids.split(' ').map(Number);
    run.watch(heat || components.length > 0 ? { heat, components } : undefined);
  }, [run, heat, ids]);
  useEffect(() => () => run.watch(undefined), [run]);
}

/** What was known past the moment that the run went back to, or the future that another one has taken the place of. */
function useGhost(): Ghost | undefined {
  const ahead = useRun((state) => state.ahead);
  const before = useRun((state) => state.before);
  return useMemo(() => {
    const known = before ?? ahead;
    return (
      known && {
        history: { series: known.series, details: noDetails },
        fromSeconds: before?.fromSeconds ?? 0,
      }
    );
  }, [ahead, before]);
}
