import { componentState } from '../../analysis/componentState';
import { readComponent } from '../../analysis/readComponent';
import { readSystem } from '../../analysis/readSystem';
import { successOf } from '../../analysis/successOf';
import { describeFault } from '../../model/describeFault';
import type { Design } from '../../model/Design';
import type { Snapshot } from '../../model/Snapshot';
import { formatClock } from '../format/formatClock';
import { formatCount } from '../format/formatCount';
import { formatDuration } from '../format/formatDuration';
import { formatShare } from '../format/formatShare';

/** Most components in trouble that are named. */
const most = 5;

/** How the run stands, in sentences: time, the numbers that matter, who is in trouble, and what is broken. */
export function runInWords(snapshot: Snapshot | undefined, design: Design): string {
  if (snapshot === undefined) return 'Nothing has run yet.';
  const offered = readSystem(snapshot, 'offered');
  const numbers =
    offered > 0
      ? `${formatCount(offered)} requests a second, ${formatShare(successOf(snapshot))} answered well, p99 ${formatDuration(readSystem(snapshot, 'p99'))}.`
      : 'No requests.';
  const time = `At ${formatClock(readSystem(snapshot, 'time') || 0)}: ${numbers}`;
  return [time, troubleIn(snapshot, design), faultsIn(snapshot, design)].join(' ');
}

function troubleIn(snapshot: Snapshot, design: Design): string {
  const troubled = design.components.flatMap(({ id, name }) => {
    const row = readComponent(snapshot, id);
    const tag = row && componentState(row).tag;
    return tag === undefined ? [] : [`${name}: ${tag}`];
  });
  if (troubled.length === 0) return 'No component is in trouble.';
  const more = troubled.length > most ? ` and ${troubled.length - most} more` : '';
  return `In trouble: ${troubled.slice(0, most).join('; ')}${more}.`;
}

function faultsIn({ faults }: Snapshot, design: Design): string {
  if (faults.length === 0) return 'Nothing is broken by hand or by the timeline.';
  return `Broken: ${faults.map(({ fault }) => describeFault(fault, design)).join('; ')}.`;
}
