import { formatMinutes } from '../../format/formatMinutes';
import type { RunHistory } from './ChartLine';
import { chartSpecs } from './chartSpecs';
import type { ChartContext } from './ChartSpec';

const mostRows = 20;

/** The last twenty seconds of the charts as a table, for those who do not see them. */
export function ChartTable({
  context,
  history,
}: {
  readonly context: ChartContext;
  readonly history: RunHistory;
}) {
  const columns = chartSpecs
    .filter(({ isHeatmap }) => isHeatmap !== true)
    .flatMap((spec) =>
      spec.lines(history, context).map((line) => ({ spec, line, points: line.points(history) })),
    );
  const times = Array.from(history.series.column('time').slice(-mostRows)).toReversed();
  return (
    // It scrolls, so that the keyboard has to be able to come to it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="chart-table" aria-label="The last seconds" tabIndex={0}>
      <table>
        <caption>The last {mostRows} seconds, the latest first</caption>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {columns.map(({ spec, line }) => (
              <th scope="col" key={`${spec.name} ${line.key}`}>
                {spec.name === 'errors' ? `${line.label}, share` : line.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {times.map((time) => (
            <tr key={time}>
              <th scope="row">{formatMinutes(time)}</th>
              {columns.map(({ spec, line, points }) => (
                <td key={`${spec.name} ${line.key}`}>
                  {spec.format(points.values[points.times.lastIndexOf(time)] ?? Number.NaN)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
