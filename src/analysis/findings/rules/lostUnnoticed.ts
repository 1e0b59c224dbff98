import { describeFault } from '../../../model/describeFault';
import type { ConnectionFacts } from '../facts/ConnectionFacts';
import type { Facts } from '../facts/Facts';
import { isOnWay } from '../facts/isOnWay';
import { lostUnawaited } from '../facts/lostUnawaited';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { waitedFor } from '../suggestions/waitedFor';
import { count } from '../words/count';
import { downText } from '../words/downText';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { perSecond } from '../words/perSecond';

/** Calls that nobody waits for do not come to their callee: no request fails for it, and what they were to do is not done. */
export const lostUnnoticed: Rule = (facts) =>
  facts.connections.flatMap((connection) => {
    const lost = lostUnawaited(connection, facts);
    return lost > 0 ? [tell(facts, connection, lost)] : [];
  });

function tell(facts: Facts, connection: ConnectionFacts, lost: number): Found {
  const { id, from, to, report } = connection;
  const share = lost / report.sent;
  const rate = lost / facts.seconds;
  const acting = facts.report.faults.find(({ fault }) => isOnWay(fault, connection));
  return {
    // Below whatever users feel.
    hurt: share * thresholds.painShare,
    finding: {
      rule: 'lostUnnoticed',
      weight: 'harm',
      title: `${perSecond(rate)} of the calls from ${from.name} to ${to.name} are lost, and nobody notices`,
      text:
        `${count(lost)} of the ${count(report.sent)} that were sent (${percent(share)}) did not come to ${to.name}. ` +
        `Nobody waits for an answer to them: no request fails for it, none is sent again, and what they were to do is not done.` +
        (to.report.instancesUp < to.report.instances ? ` ${downText(to)}.` : '') +
        (acting === undefined
          ? ''
          : ` What was done there: ${describeFault(acting.fault, facts.design)}.`),
      evidence: [
        evidence('Calls lost', lost, 'count'),
        evidence('Share of the calls', share, 'share'),
        evidence('Lost', rate, 'perSecond'),
      ],
      components: [to.id, from.id],
      connections: [id],
      suggestions: waitedFor(facts, connection),
      measure: 'unnoticed',
    },
  };
}
