import type { Facts } from '../facts/Facts';
import { risenTimes } from '../facts/risenTimes';
import type { Found } from '../Found';

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
export function withTraffic(found: Found, facts: Facts): Found {
  const { finding } = found;
  const times = risenTimes(facts);
  return times === undefined || finding.weight !== 'harm' || !ofLoad.includes(finding.rule)
    ? found
    : {
        ...found,
        finding: {
          ...finding,
          title: `${finding.title}, at ${Number(times.toPrecision(2))} times the usual traffic`,
        },
      };
}
