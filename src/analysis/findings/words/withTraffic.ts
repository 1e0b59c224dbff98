import type { Finding } from '../../../model/Finding';
import type { Facts } from '../facts/Facts';
import { risenTimes } from '../facts/risenTimes';

/** Rules that tell of a place that has more to do than it can: what comes to it is half of the story. */
const ofLoad: readonly string[] = [
  'bottleneck',
  'slowCallee',
  'poolTooSmall',
  'limitReached',
  'connectionLimit',
  'elasticLimit',
  'coldStarts',
  'consumerLag',
  'consumerHeld',
  'partitionBound',
  'rowLock',
  'cacheTooSmall',
  'bandwidth',
  'whereItGoes',
];

/** Names the traffic in the title of what cannot cope with it: ", at 4.8 times the usual traffic". */
export function withTraffic(finding: Finding, facts: Facts): Finding {
  const times = risenTimes(facts);
  if (times === undefined || finding.weight !== 'harm' || !ofLoad.includes(finding.rule))
    return finding;
  const title = `${finding.title}, at ${Number(times.toPrecision(2))} times the usual traffic`;
  return { ...finding, title };
}
