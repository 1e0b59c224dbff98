import type { ReactNode } from 'react';
import type { Waterfall, WaterfallSort } from '../../../analysis/traces/waterfall';
import { formatDuration } from '../../format/formatDuration';
import { formatShare } from '../../format/formatShare';
import { sortWords } from './sortWords';

interface WaterfallLegendProps {
  readonly layout: Waterfall;
  /** Missing: not over. */
  readonly latencySeconds: number | undefined;
}

/** What the patterns mean, with what each sort has of the latency; below the line what ran beside. */
export function WaterfallLegend({ layout, latencySeconds }: WaterfallLegendProps) {
  const { totals, heldSeconds, nobodySeconds } = layout;
  const whole = latencySeconds ?? totals.reduce((sum, { seconds }) => sum + seconds, 0);
  return (
    <ul className="trace-legend" aria-label="What the time went into">
      {totals.map(({ sort, seconds }) => (
        <LegendItem key={sort} sort={sort}>
          {formatDuration(seconds)}
          {whole > 0 && ` · ${formatShare(seconds / whole)}`}
        </LegendItem>
      ))}
      {heldSeconds > 0 && (
        <LegendItem sort="held">{formatDuration(heldSeconds)} meanwhile</LegendItem>
      )}
      {nobodySeconds > 0 && (
        <LegendItem sort="nobody">{formatDuration(nobodySeconds)} beside</LegendItem>
      )}
      <li>
        <span className="critical-key" aria-hidden="true" /> Critical path
      </li>
    </ul>
  );
}

function LegendItem({
  sort,
  children,
}: {
  readonly sort: WaterfallSort;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <span className={`stretch-key ${sort}`} aria-hidden="true" /> {sortWords[sort]}{' '}
      <b>{children}</b>
    </li>
  );
}
