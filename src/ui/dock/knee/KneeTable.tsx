import type { KneePoint } from '../../../analysis/knee/Knee';
import { formatCount } from '../../format/formatCount';
import { formatDuration } from '../../format/formatDuration';
import { formatShare } from '../../format/formatShare';

/** The runs of a sweep as figures. */
export function KneeTable({ points }: { readonly points: readonly KneePoint[] }) {
  return (
    <details className="knee-runs">
      <summary>The runs as a table</summary>
      {/* A long table is scrolled by keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="knee-table" tabIndex={0} aria-label="Runs of the sweep">
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">Load</th>
              <th scope="col">Offered</th>
              <th scope="col">Goodput</th>
              <th scope="col">Success</th>
              <th scope="col">p50</th>
              <th scope="col">p99</th>
              <th scope="col">95% interval of p99</th>
              <th scope="col">Breaks</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.factor}>
                <th scope="row">×{point.factor}</th>
                <td className="number">{formatCount(point.offeredPerSecond)}/s</td>
                <td className="number">{formatCount(point.goodputPerSecond)}/s</td>
                <td className="number">{formatShare(point.successShare)}</td>
                <td className="number">{formatDuration(point.p50Seconds)}</td>
                <td className="number">{formatDuration(point.p99Seconds)}</td>
                <td className="number">{intervalText(point)}</td>
                <td>
                  {[...point.breaches.map(({ text }) => text), ...point.shortfalls].join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function intervalText({ p99Interval }: KneePoint): string {
  if (p99Interval === null) return 'too short to tell';
  const [low, high] = p99Interval;
  return high === null
    ? `from ${formatDuration(low)}`
    : `${formatDuration(low)} to ${formatDuration(high)}`;
}
