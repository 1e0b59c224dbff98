import { describeFault } from '../../../model/describeFault';
import type { ConnectionFacts } from '../facts/ConnectionFacts';
import type { Facts } from '../facts/Facts';
import { givenUpOn } from '../facts/givenUpOn';
import { isOnWay } from '../facts/isOnWay';
import { isSpare } from '../facts/isSpare';
import { patienceOn } from '../facts/patienceOn';
import { thresholds } from '../facts/thresholds';
import { whereLost } from '../facts/whereLost';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { onConnections } from '../suggestions/onConnections';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { failingText } from '../words/failingText';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';

/** Calls are given up although what they ask answers long before: they or their replies are lost, or late, on the way. */
export const lostCalls: Rule = (facts) =>
  facts.connections
    .filter(({ from, awaitedShare }) => from.isOnUserPath && awaitedShare > 0)
    .filter((connection) => whereLost(connection) === 'way')
    .map((connection) => tell(facts, connection));

function tell(facts: Facts, connection: ConnectionFacts): Found {
  const { id, from, to, report } = connection;
  const lost = givenUpOn(connection);
  // Of those that have ended: what was sent before may be given up now.
  const ended = report.outcomes.reduce((sum, { count }) => sum + count, 0);
  const share = lost / Math.max(1, ended);
  const patience = patienceOn(connection);
  const takes = to.report.latency.meanSeconds;
  const pain = facts.blame.hurt(id, 'network');
  const failures = facts.blame.failing(id, 'network');
  const isFailing = facts.failing.share >= thresholds.failingShare && failures > 0;
  const acting = facts.report.faults.find(({ fault }) => isOnWay(fault, connection));
  return {
    hurt: pain,
    cause: [id, 'network'],
    finding: {
      rule: 'lostCalls',
      weight: isFailing || pain >= thresholds.painShare ? 'harm' : 'risk',
      title: `${percent(share)} of the calls from ${from.name} to ${to.name} are given up${takes === null ? '' : `, though it answers in ${duration(takes)}`}`,
      text:
        `They, or the replies to them, are lost, stuck or late, and ${from.name} waits ${duration(patience)} for each.` +
        (acting === undefined
          ? ''
          : ` What was done there: ${describeFault(acting.fault, facts.design)}.`) +
        (isFailing ? ` In all, ${failingText(facts.failing)}.` : '') +
        shareOfUsers(facts, id, 'network'),
      evidence: [
        evidence('Calls given up', lost, 'count'),
        evidence('Share of the calls', share, 'share'),
        ...(takes === null
          ? []
          : [evidence(`Mean time of a call at ${to.name}`, takes, 'seconds')]),
        evidence('Waited for each', patience, 'seconds'),
      ],
      components: [to.id, from.id],
      connections: [id],
      suggestions: mends(connection, share, isFailing),
    },
  };
}

/** Few that are lost are worth another try; where most are, it is of no use to ask at all. What only takes time is given up sooner. */
function mends(
  connection: ConnectionFacts,
  share: number,
  isFailing: boolean,
): Found['finding']['suggestions'] {
  const { to } = connection;
  const p99 = to.report.latency.p99Seconds ?? 0;
  const shorterMs = Math.max(5, Math.ceil(p99 * 3_000));
  const again = onConnections(
    `Two more attempts of calls to ${to.name}, within a budget`,
    [connection],
    { attempts: 3, retryLimit: 'budget' },
  );
  const breaker = onConnections(`Circuit breaker towards ${to.name}`, [connection], {
    breaker: 'calls',
  });
  const shorter =
    shorterMs * 2 < patienceOn(connection) * 1_000
      ? onConnections(
          `Timeout of calls to ${to.name}: ${duration(shorterMs / 1_000)}`,
          [connection],
          { timeoutMs: shorterMs },
        )
      : [];
  const standIn = onConnections(
    `A stand-in answer where ${to.name} does not answer`,
    [connection],
    { fallback: 'standIn' },
  );
  // What is only looked up is done without: to ask again takes more time.
  if (isSpare(to)) return [...shorter, ...breaker];
  const asked = share < 0.5 ? [...again, ...breaker] : [...breaker, ...again];
  return isFailing ? [...asked, ...standIn, ...shorter] : [...shorter, ...asked, ...standIn];
}
