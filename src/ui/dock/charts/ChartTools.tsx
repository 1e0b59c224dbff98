import { Menu } from '../../controls/Menu';
import { downloadFile } from '../../feedback/downloadFile';
import { formatMinutes } from '../../format/formatMinutes';
import { Icon } from '../../icons/Icon';
import { useStores } from '../../stores/useStores';
import { useView } from '../../stores/useView';
import { usePhone } from '../../theme/usePhone';
import { DockTools } from '../DockTools';
import { chartSpecs } from './chartSpecs';
import type { ChartContext } from './ChartSpec';
import { chartView, mostCharts, toggleChart, zoomBy } from './chartView';
import { secondsToCsv } from './secondsToCsv';
import { useChartView } from './useChartView';

interface ChartToolsProps {
  readonly context: ChartContext;
  readonly endSeconds: number;
}

const zoomButtons = [
  { label: 'Zoom out', icon: 'minus', factor: 2 },
  { label: 'Zoom in', icon: 'plus', factor: 0.5 },
] as const;

/** What can be done with all charts at once: zoom, choose, read as a table, save. */
export function ChartTools({ context, endSeconds }: ChartToolsProps) {
  const zoom = useChartView((state) => state.zoom);
  const hasTable = useChartView((state) => state.hasTable);
  const isFull = useView((state) => state.dockSize === 'full');
  const isPhone = usePhone();
  return (
    <DockTools>
      {zoom !== undefined && (
        <button
          type="button"
          className="button quiet"
          onClick={() => chartView.setState({ zoom: undefined })}
        >
          {formatMinutes(zoom.fromSeconds)} to {formatMinutes(zoom.toSeconds)}: show all
        </button>
      )}
      {zoomButtons.map(({ label, icon, factor }) => (
        <button
          key={label}
          type="button"
          className="button square quiet"
          aria-label={`${label} on the time axis`}
          title={`${label} on the time axis`}
          onClick={() => zoomBy(factor, endSeconds)}
        >
          <Icon name={icon} size={16} />
        </button>
      ))}
      {!isFull && !isPhone && <ChartChoice />}
      <button
        type="button"
        className="button quiet"
        aria-pressed={hasTable}
        onClick={() => chartView.setState({ hasTable: !hasTable })}
      >
        Table
      </button>
      <SaveMenu context={context} side={isFull || isPhone ? 'below' : 'above'} />
    </DockTools>
  );
}

function ChartChoice() {
  const chosen = useChartView((state) => state.chosen);
  return (
    <Menu
      face={
        <>
          Choose <Icon name="down" size={14} />
        </>
      }
      label="Choose charts"
      className="button quiet"
      align="end"
      side="above"
    >
      {() => (
        <>
          <p className="menu-heading">Side by side, at most {mostCharts}</p>
          {chartSpecs.map(({ name, title }) => (
            <button
              key={name}
              type="button"
              role="menuitemcheckbox"
              aria-checked={chosen.includes(name)}
              onClick={() => toggleChart(name)}
            >
              {chosen.includes(name) ? <Icon name="check" /> : <span className="icon-room" />}
              {typeof title === 'string' ? title : title({ selected: [], isSlice: false })}
            </button>
          ))}
          <p className="menu-note">All are shown where the dock fills the page.</p>
        </>
      )}
    </Menu>
  );
}

function SaveMenu({
  context,
  side,
}: {
  readonly context: ChartContext;
  readonly side: 'above' | 'below';
}) {
  const { run, designs, view } = useStores();
  const nameOf = () => designs.getState().design.name;
  const saveCsv = () =>
    downloadFile(
      new Blob([secondsToCsv({ series: run.series, details: run.details }, context.selected)], {
        type: 'text/csv',
      }),
      `${nameOf()} by second`,
      'csv',
    );
  const saveReport = async () => {
    const report = await run.runner.report().catch(() => undefined);
    if (report === undefined) {
      view.tell('There is no run to report on.', 'refused');
    } else {
      downloadFile(
        new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }),
        `${nameOf()} report`,
        'json',
      );
    }
  };
  return (
    <Menu
      face={
        <>
          Save data <Icon name="down" size={14} />
        </>
      }
      label="Save data"
      className="button quiet"
      align="end"
      side={side}
    >
      {() => (
        <>
          <button type="button" role="menuitem" onClick={saveCsv}>
            <span>
              Each second (CSV)
              <small>What the charts show, with units</small>
            </span>
          </button>
          <button type="button" role="menuitem" onClick={() => void saveReport()}>
            <span>
              Report of the whole run (JSON)
              <small>As “loadbearing run --json” writes it</small>
            </span>
          </button>
        </>
      )}
    </Menu>
  );
}
