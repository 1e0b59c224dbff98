import { monthlyCost } from '../../analysis/monthlyCost';
import { readSystem } from '../../analysis/readSystem';
import { successOf } from '../../analysis/successOf';
import type { KindOf } from '../../model/Kind';
import type { Design } from '../../model/Design';
import type { Snapshot } from '../../model/Snapshot';
import { formatCount } from '../format/formatCount';
import { formatDuration } from '../format/formatDuration';
import { formatMoney } from '../format/formatMoney';
import { formatShare } from '../format/formatShare';

/**
 * Label and value of the figures of a report, over the measuring window. Rates and cost are those of the whole fleet where the
 * design is a slice of one, and then say so, as in the top bar.
 */
export function figuresOf(
  design: Design,
  snapshot: Snapshot | undefined,
  kindOf: KindOf,
): readonly (readonly [label: string, value: string])[] {
  const { slice } = design;
  const ofFleet = (label: string) => (slice > 1 ? `Fleet ${label.toLowerCase()}` : label);
  const rate = (column: 'offered' | 'goodput') =>
    `${formatCount(readSystem(snapshot, column) * slice)} /s`;
  return [
    [ofFleet('Offered'), rate('offered')],
    [ofFleet('Goodput'), rate('goodput')],
    ['Success', formatShare(successOf(snapshot))],
    ['p50', formatDuration(readSystem(snapshot, 'p50'))],
    ['p99', formatDuration(readSystem(snapshot, 'p99'))],
    [ofFleet('Cost'), `${formatMoney(monthlyCost(design, snapshot, kindOf))} /mo`],
  ];
}
