import { thresholds } from '../facts/thresholds';
import type { Rule } from '../Rule';
import { moreInstances } from '../suggestions/moreInstances';
import { onConnections } from '../suggestions/onConnections';
import { count } from '../words/count';
import { downText } from '../words/downText';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';

/** A component fails by itself: errors of its own, instances that are not there, conflicts. */
export const failing: Rule = (facts) =>
  facts.components
    .filter(({ kind }) => kind.behaviour !== 'source')
    .flatMap((component) => {
      const { id, name, report, incoming, isOnUserPath, settings } = component;
      const causes = (['error', 'unavailable', 'refused', 'conflict', 'lost'] as const)
        .filter((outcome) => outcome !== 'refused' || settings.number('connections') === 0)
        .map((outcome) => ({ outcome, own: component.own(outcome) }));
      const own = causes.reduce((sum, cause) => sum + cause.own, 0);
      const share = own / Math.max(1, report.started);
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
              (isSpared ? ' Its callers go on without it.' : '') +
              shareOfUsers(facts, id, 'failure'),
            evidence: [
              evidence('Calls that fail there', own, 'count'),
              evidence('Share of the calls to it', share, 'share'),
              ...(down > 0 ? [evidence('Instances down', down, 'count')] : []),
            ],
            components: [id],
            connections: callers.map((connection) => connection.id),
            suggestions: [
              ...onConnections(`Two more attempts of calls to ${name}, within a budget`, callers, {
                attempts: 3,
                retryLimit: 'budget',
              }),
              ...onConnections(`A stand-in answer where ${name} fails`, callers, {
                fallback: 'standIn',
              }),
              ...(down > 0 ? moreInstances(component, 2) : []),
            ],
          },
        },
      ];
    });

function wordOf(outcome: string): string {
  return outcome === 'refused' ? 'connection refused' : outcome;
}
