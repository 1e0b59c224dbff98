import type { Id } from '../../../model/Id';
import type { CauseType } from '../facts/Blame';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { patienceOn } from '../facts/patienceOn';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { onConnections } from '../suggestions/onConnections';
import { count } from '../words/count';
import { doneTo } from '../words/doneTo';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { failingText } from '../words/failingText';
import { listed } from '../words/listed';
import { shareOfUsers } from '../words/shareOfUsers';

const types: readonly CauseType[] = ['work', 'held', 'queueing', 'failure'];

/** A component takes calls in and does not answer: it hangs. */
export const silent: Rule = (facts) =>
  facts.components
    .filter(({ kind, report }) => kind.behaviour !== 'source' && report.queue === undefined)
    .flatMap((component) => {
      const { started, finished, inFlight } = component.report;
      const isLeaf = component.outgoing.every(({ report }) => report.inFlight < inFlight / 2);
      const waiting = component.report.station?.waiting ?? 0;
      const isHung = started >= 5 && finished < started * 0.9 && inFlight > started * 0.1;
      const hangs = facts.report.faults.some(
        ({ fault }) => fault.type === 'hang' && fault.component === component.id,
      );
      return isHung && isLeaf && (hangs || (finished < started * 0.02 && waiting === 0))
        ? [tell(facts, component)]
        : [];
    });

function tell(facts: Facts, component: ComponentFacts): Found {
  const { id, name, report, incoming, isOnUserPath } = component;
  const callers = incoming.filter(({ awaitedShare }) => awaitedShare > 0);
  // Those that were inside already when measuring began are among them.
  const asked = report.inFlight + report.finished;
  const unanswered = report.inFlight / asked;
  const waits = callers.map((caller) => patienceOn(caller) * 1_000);
  const longest = waits.includes(0) ? 0 : Math.max(...waits, 0);
  const shorter = Math.max(50, Math.round((report.latency.p99Seconds ?? 0.05) * 3_000));
  const { share } = facts.failing;
  // More than the messages that pile up for it, and less than what users feel.
  const undone = unanswered * 1.2 * (share >= thresholds.failingShare ? thresholds.painShare : 1);
  return {
    hurt: Math.max(
      share,
      facts.blame.hurt(id, ...types),
      isOnUserPath ? thresholds.painShare : undone,
    ),
    cause: [id, ...types],
    explains: [id, ...waitingFor(component)],
    finding: {
      rule: 'silent',
      weight: 'harm',
      title: `${name} takes calls in and does not answer`,
      text:
        `${count(report.inFlight)} of the ${count(asked)} calls to it have no answer. ` +
        (callers.length === 0
          ? 'Nobody waits for them'
          : `${listed(callers.map(({ from }) => from.name))} ${callers.length === 1 ? 'waits' : 'wait'} for each ` +
            (longest === 0 ? 'without end' : `up to ${duration(longest / 1_000)}`)) +
        (share < thresholds.toldShare ? '.' : `, and ${failingText(facts.failing)}.`) +
        doneTo(facts, component) +
        shareOfUsers(facts, id, ...types),
      evidence: [
        evidence('Calls inside without an answer', report.inFlight, 'count'),
        evidence('Share of the calls to it', unanswered, 'share'),
        evidence('Requests that fail', share, 'share'),
      ],
      components: [id, ...callers.map(({ from }) => from.id)],
      connections: callers.map((connection) => connection.id),
      suggestions: [
        ...onConnections(
          `Give ${name} up after ${duration(shorter / 1_000)} and answer with a stand-in`,
          callers,
          { timeoutMs: shorter, fallback: 'standIn' },
        ),
        ...onConnections(`Circuit breaker and stand-in answer for ${name}`, callers, {
          breaker: 'calls',
          fallback: 'standIn',
        }),
        ...onConnections(`Timeout of calls to ${name}: ${duration(shorter / 1_000)}`, callers, {
          timeoutMs: shorter,
        }),
      ],
    },
  };
}

/** Who waits for a component, directly or through others. */
function waitingFor(component: ComponentFacts): readonly Id[] {
  const all = new Set([component]);
  for (const one of all) {
    for (const { from, awaitedShare } of one.incoming) if (awaitedShare > 0) all.add(from);
  }
  return [...all].slice(1).map(({ id }) => id);
}
