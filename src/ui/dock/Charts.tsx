import 'uplot/dist/uPlot.min.css';
import { formatCount } from '../format/formatCount';
import { formatDuration } from '../format/formatDuration';
import { formatShare } from '../format/formatShare';
import { useDesign } from '../stores/useDesign';
import { Chart } from './Chart';
import { causesOf } from './causesOf';
import type { ChartLine } from './ChartLine';

const latencyLines: readonly ChartLine[] = [
  { column: 'p50', label: 'p50', colour: '--ok', text: 'ok', dash: [2, 3] },
  { column: 'p95', label: 'p95', colour: '--warn', text: 'warn', dash: [6, 3] },
  { column: 'p99', label: 'p99', colour: '--bad', text: 'bad' },
];
const requestLines: readonly ChartLine[] = [
  { column: 'offered', label: 'offered', colour: '--accent', text: 'accent' },
  { column: 'goodput', label: 'goodput', colour: '--ok', text: 'ok', dash: [6, 3] },
];

/** The three charts of the dock. Loaded after the first paint, because the drawing library is large. */
export function Charts() {
  const isSlice = useDesign((state) => state.design.slice > 1);
  return (
    <div className="charts">
      <Chart title="Latency" lines={() => latencyLines} format={formatDuration} />
      <Chart
        title={isSlice ? 'Requests (slice)' : 'Requests'}
        lines={() => requestLines}
        format={(value) => `${formatCount(value)}/s`}
      />
      <Chart title="Errors by cause" lines={causesOf} format={formatShare} stacked empty="none" />
    </div>
  );
}
