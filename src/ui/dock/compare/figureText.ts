import type { MeasureName } from '../../../analysis/compare/measuresOf';
import { formatCount } from '../../format/formatCount';
import { formatDuration } from '../../format/formatDuration';
import { formatMoney } from '../../format/formatMoney';
import { formatShare } from '../../format/formatShare';

/** A measure of a run with its unit. */
export function figureText(measure: MeasureName, value: number): string {
  switch (measure) {
    case 'p99Seconds':
    case 'p50Seconds':
      return formatDuration(value);
    case 'successShare':
    case 'busiestShare':
      return formatShare(value);
    case 'goodputPerSecond':
      return `${formatCount(value)} /s`;
    case 'costPerMonth':
      return `${formatMoney(value)} /mo`;
    case 'lost':
    case 'staleReads':
      return formatCount(value);
  }
}
