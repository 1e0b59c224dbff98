import { capacityOf } from '../facts/capacityOf';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { ConnectionFacts } from '../facts/ConnectionFacts';
import type { Facts } from '../facts/Facts';
import { retriesIn } from '../facts/retriesIn';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { changed } from '../suggestions/changed';
import { onConnections } from '../suggestions/onConnections';
import { together } from '../suggestions/together';
import { count } from '../words/count';
import { evidence } from '../words/evidence';
import { listed } from '../words/listed';
import { percent } from '../words/percent';
import { perSecond } from '../words/perSecond';
import { shareOfUsers } from '../words/shareOfUsers';

/** Further attempts are a large part of the load; where the first ones alone would fit, they keep the trouble alive. */
export const retryStorm: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const again = retriesIn(component);
    const capacity = capacityOf(component, facts.seconds);
    if (again < thresholds.retryShare || capacity === undefined) return [];
    const isFull = capacity.busy >= thresholds.fullShare;
    const pain = facts.blame.hurt(component.id, 'queueing');
    if (!isFull || pain < thresholds.painShare) return [];
    const asked = component.report.arrivalsPerSecond ?? 0;
    const wouldFit = asked * (1 - again) < (capacity.mostPerSecond ?? 0) * thresholds.fullShare;
    return [
      tell(facts, component, { again, asked, most: capacity.mostPerSecond ?? 0, wouldFit, pain }),
    ];
  });

interface Storm {
  readonly again: number;
  readonly asked: number;
  readonly most: number;
  readonly wouldFit: boolean;
  readonly pain: number;
}

function tell(facts: Facts, component: ComponentFacts, storm: Storm): Found {
  const { id, name } = component;
  const { again, asked, most, wouldFit, pain } = storm;
  const retrying = retryingTowards(component);
  const first = asked * (1 - again);
  const names = [...new Set(retrying.map(({ from }) => from.name))];
  return {
    hurt: wouldFit ? pain : pain * again,
    cause: [id, 'queueing'],
    ...(wouldFit && { explains: [id] }),
    finding: {
      rule: 'retryStorm',
      weight: 'harm',
      title: wouldFit
        ? `Retries overload ${name}: ${percent(again)} of its load is further attempts`
        : `${percent(again)} of the load on ${name} is further attempts`,
      text:
        `${perSecond(first)} first attempts become ${perSecond(asked)} calls, ${count(asked / Math.max(first, 1e-9))} for each; ${name} can do ${perSecond(most)}. ` +
        (wouldFit ? 'The first attempts alone would fit. ' : '') +
        `${listed(names)} ${names.length === 1 ? 'tries' : 'try'} again, and what has timed out is worked on to its end for nobody.` +
        shareOfUsers(facts, id, 'queueing'),
      evidence: [
        evidence('Further attempts in its load', again, 'share'),
        evidence('First attempts', first, 'perSecond'),
        evidence('Calls in all', asked, 'perSecond'),
        evidence('Can do', most, 'perSecond'),
      ],
      components: [id, ...new Set(retrying.map(({ from }) => from.id))],
      connections: retrying.map((connection) => connection.id),
      suggestions: suggest(retrying, component),
    },
  };
}

function suggest(
  retrying: readonly ConnectionFacts[],
  { name }: ComponentFacts,
): Found['finding']['suggestions'] {
  const sources = [...new Set(retrying.map(({ from }) => from))].filter(
    ({ settings }) => settings.number('attempts') > 1,
  );
  const links = retrying.filter(({ settings }) => settings.number('attempts') > 1);
  const budget = onConnections('', links, { retryLimit: 'budget' });
  const single = onConnections('', links, { attempts: 1 });
  const atSources = sources.map((source) => changed(source, 'attempts', 1));
  const places = listed([...new Set(retrying.map(({ from }) => from.name))]);
  return [
    ...(links.length > 0 ? together(`Retry budget of 10% at ${places}`, budget) : []),
    ...together(
      `One attempt only at ${places}`,
      ...(links.length > 0 ? [single] : []),
      ...atSources,
    ),
    ...onConnections(`Circuit breaker towards ${name}`, links, { breaker: 'calls' }),
  ];
}

/** Connections towards a component, near and far, on which calls are tried again. */
function retryingTowards(component: ComponentFacts): readonly ConnectionFacts[] {
  const found: ConnectionFacts[] = [];
  const seen = new Set([component]);
  const queue = [component];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const connection of next.incoming) {
      if (connection.report.retries > 0) found.push(connection);
      if (seen.has(connection.from)) continue;
      seen.add(connection.from);
      queue.push(connection.from);
    }
  }
  return found;
}
