import { describeFault } from '../../../model/describeFault';
import type { Suggestion } from '../../../model/Finding';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { ConnectionFacts } from '../facts/ConnectionFacts';
import type { Facts } from '../facts/Facts';
import { goneBehind } from '../facts/goneBehind';
import { isOnWay } from '../facts/isOnWay';
import { thresholds } from '../facts/thresholds';
import type { Rule } from '../Rule';
import { moreInstances } from '../suggestions/moreInstances';
import { onConnections } from '../suggestions/onConnections';
import { count } from '../words/count';
import { doneTo } from '../words/doneTo';
import { downText } from '../words/downText';
import { evidence } from '../words/evidence';
import { listed } from '../words/listed';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';

/** So many say something of all. */
const enough = 10;
/** Of those that were asked for, that are done all the same. */
const seldom = 0.1;

/** A component fails by itself: errors of its own, instances that are not there, conflicts. */
export const failing: Rule = (facts) =>
  facts.components
    .filter(({ kind }) => kind.behaviour !== 'source')
    .flatMap((component) => {
      const { id, name, report, incoming, isOnUserPath, settings } = component;
      const causes = (['error', 'unavailable', 'refused', 'conflict', 'lost'] as const)
        .filter((outcome) => outcome !== 'refused' || settings.number('connections') === 0)
        // That nobody is there to send to is told of those who are not.
        .filter((outcome) => outcome !== 'unavailable' || goneBehind(component) === undefined)
        .map((outcome) => ({ outcome, own: component.own(outcome) }));
      const own = causes.reduce((sum, cause) => sum + cause.own, 0);
      const share = Math.min(1, own / Math.max(1, report.started));
      if (share < thresholds.failingShare) return [];
      const [worst] = causes.toSorted((one, other) => other.own - one.own);
      const down = report.instances - report.instancesUp;
      const callers = incoming.filter(({ awaitedShare }) => awaitedShare > 0);
      const hurt = isOnUserPath ? facts.blame.hurt(id, 'failure') : share / 4;
      // Its callers do without it: a look-up that fails is a miss, a counter that is not there lets all through.
      const isSpared = isOnUserPath && hurt < thresholds.toldShare;
      return [
        {
          hurt: Math.max(hurt, share / 20),
          cause: [id, 'failure'] as const,
          finding: {
            rule: down > 0 ? 'down' : 'failing',
            weight: isSpared ? 'risk' : 'harm',
            title:
              down > 0
                ? `${downText(component)}, and ${percent(share)} of the calls to it fail`
                : `${percent(share)} of the calls to ${name} fail there`,
            text:
              `Most of them end as “${wordOf(worst!.outcome)}”. ${count(own)} of ${count(report.started)} calls fail at ${name} itself, and not at what it calls.` +
              (failsAllWrites(component)
                ? ' Each of the writes fails, and none of the reads for it: to try again does not help.'
                : '') +
              (worst!.outcome === 'unavailable' ? unseenText(facts, component) : '') +
              (isSpared ? ' Its callers go on without it.' : '') +
              doneTo(facts, component) +
              shareOfUsers(facts, id, 'failure'),
            evidence: [
              evidence('Calls that fail there', own, 'count'),
              evidence('Share of the calls to it', share, 'share'),
              ...(down > 0 ? [evidence('Instances down', down, 'count')] : []),
            ],
            components: [id],
            connections: callers.map((connection) => connection.id),
            suggestions: suggest(component, share, callers),
          },
        },
      ];
    });

function wordOf(outcome: string): string {
  return outcome === 'refused' ? 'connection refused' : outcome;
}

/** Why a balancer has nobody to send to, though those behind it work; empty of what is no balancer. */
function unseenText(facts: Facts, { report, outgoing }: ComponentFacts): string {
  if (report.balancer === undefined) return '';
  const behind = listed(outgoing.map(({ to }) => to.name));
  const done = facts.report.faults
    .filter(({ fault }) => outgoing.some((way) => isOnWay(fault, way)))
    .map(({ fault }) => describeFault(fault, facts.design));
  return (
    ` ${behind} ${outgoing.length === 1 ? 'works' : 'work'}, but its health checks get no answer from there.` +
    (done.length === 0 ? '' : ` What was done there: ${listed(done)}.`)
  );
}

/** Whether it takes no writes at all, as with a full disk, though it answers reads. */
function failsAllWrites({ report }: ComponentFacts): boolean {
  const { members = [] } = report.store ?? {};
  const writes = members.reduce((sum, member) => sum + member.writes, 0);
  const done = report.work.reduce((sum, work) => sum + work.writes, 0);
  const reads = report.work.reduce((sum, work) => sum + work.reads, 0);
  return writes >= enough && done < writes * seldom && reads >= enough;
}

/** To try again helps where some of what is tried succeeds; what fails each time is done without, or by others. */
function suggest(
  component: ComponentFacts,
  share: number,
  callers: readonly ConnectionFacts[],
): readonly Suggestion[] {
  const { name, report } = component;
  const isEachTime = share >= 1 - seldom || failsAllWrites(component);
  const standIn = onConnections(`A stand-in answer where ${name} fails`, callers, {
    fallback: 'standIn',
  });
  const again = onConnections(`Two more attempts of calls to ${name}, within a budget`, callers, {
    attempts: 3,
    retryLimit: 'budget',
  });
  const isDown = report.instancesUp < report.instances;
  return [...(isEachTime ? [] : again), ...standIn, ...(isDown ? moreInstances(component, 2) : [])];
}
