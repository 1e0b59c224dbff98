import type { ComponentFacts } from '../facts/ComponentFacts';
import { capacityOf } from '../facts/capacityOf';
import type { Facts } from '../facts/Facts';
import { patienceOf } from '../facts/patienceOf';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { capacitySuggestions } from '../suggestions/capacitySuggestions';
import { onConnections } from '../suggestions/onConnections';
import { shorterLine } from '../suggestions/shorterLine';
import { count } from '../words/count';
import { doneTo } from '../words/doneTo';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';

/** The line is so long that callers have given up when their turn comes: what is done is done for nobody. */
export const workForNobody: Rule = (facts) =>
  facts.components
    .filter(({ isOnUserPath }) => isOnUserPath)
    .flatMap((component) => {
      const { station, wasted, completions } = component.report;
      const share = wasted / Math.max(1, completions + wasted);
      const pain = facts.blame.hurt(component.id, 'queueing');
      const busy = capacityOf(component, facts.seconds)?.busy ?? 0;
      return station !== undefined &&
        share >= thresholds.wastedShare / 2 &&
        busy >= thresholds.fullShare &&
        pain >= thresholds.painShare
        ? [tell(facts, component, Math.min(1, wasted / Math.max(1, completions)), pain)]
        : [];
    });

function tell(facts: Facts, component: ComponentFacts, share: number, pain: number): Found {
  const { id, name, report, settings } = component;
  const isUnbounded = settings.choice('waiting') === 'unbounded';
  const waiting = report.station?.waiting ?? 0;
  const wait = report.station?.wait.meanSeconds ?? 0;
  const patience = patienceOf(component);
  return {
    hurt: isUnbounded ? pain : pain * 0.95,
    cause: [id, 'queueing'],
    ...(isUnbounded && { explains: [id] }),
    finding: {
      rule: isUnbounded ? 'unboundedQueue' : 'workForNobody',
      weight: 'harm',
      title: isUnbounded
        ? `The line at ${name} has no bound, and grows longer than anybody waits`
        : `${name} works for callers who have given up: ${percent(share)} of what it does is for nobody`,
      text:
        `${count(waiting)} wait on average, a turn comes after ${duration(wait)}, and callers give up after ${duration(patience)}: ` +
        `${percent(share)} of what it does is for nobody. A shorter line turns some away at once and serves the others in time.` +
        doneTo(facts, component) +
        shareOfUsers(facts, id, 'queueing'),
      evidence: [
        evidence('Work for nobody', share, 'share'),
        evidence('Waiting on average', waiting, 'count'),
        evidence('Mean wait of those whose turn comes', wait, 'seconds'),
        evidence('Callers’ patience', patience, 'seconds'),
      ],
      components: [id],
      connections: [],
      suggestions: suggest(component, facts.seconds),
    },
  };
}

function suggest(component: ComponentFacts, seconds: number): Found['finding']['suggestions'] {
  const capacity = capacityOf(component, seconds);
  const { name, incoming } = component;
  return [
    ...shorterLine(component, seconds),
    ...onConnections(`What nobody waits for any more is stopped at ${name}`, incoming, {
      deadline: 'passed',
      abandoned: 'isCancelled',
    }),
    ...capacitySuggestions(component, { unit: capacity?.unit ?? 'slots' }).slice(0, 1),
  ];
}
