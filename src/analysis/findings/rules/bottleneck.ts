import type { Suggestion } from '../../../model/Finding';
import type { Capacity } from '../facts/Capacity';
import { capacityOf } from '../facts/capacityOf';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { thresholds } from '../facts/thresholds';
import { victimsOf } from '../facts/victimsOf';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { capacitySuggestions } from '../suggestions/capacitySuggestions';
import { onConnections } from '../suggestions/onConnections';
import { count } from '../words/count';
import { doneTo } from '../words/doneTo';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { listed } from '../words/listed';
import { percent } from '../words/percent';
import { perSecond } from '../words/perSecond';
import { shareOfUsers } from '../words/shareOfUsers';

/** A component whose own slots or processors all work while users wait for it: the end of the chain of waiting. */
export const bottleneck: Rule = (facts) =>
  facts.components
    .filter(({ isOnUserPath }) => isOnUserPath)
    .flatMap((component) => {
      const capacity = capacityOf(component, facts.seconds);
      const hurt = facts.blame.hurt(component.id, ...typesOf(capacity));
      return capacity !== undefined &&
        capacity.busy >= thresholds.fullShare &&
        hurt >= thresholds.painShare
        ? [tell(facts, component, capacity, hurt)]
        : [];
    });

/** Where processors are shared, nobody waits in line: the work itself takes longer. */
function typesOf(
  capacity: Capacity | undefined,
): readonly ['queueing'] | readonly ['queueing', 'work'] {
  return capacity?.unit === 'processors' ? ['queueing', 'work'] : ['queueing'];
}

function tell(facts: Facts, component: ComponentFacts, capacity: Capacity, hurt: number): Found {
  const { id, name, report } = component;
  const { unit, units, busy, mostPerSecond, workSeconds } = capacity;
  const most = mostPerSecond === null ? '' : ` at ${perSecond(mostPerSecond)}`;
  const waiting = report.station?.waiting ?? 0;
  const victims = victimsOf(component);
  return {
    hurt,
    cause: [id, ...typesOf(capacity)],
    finding: {
      rule: 'bottleneck',
      weight: 'harm',
      title: `${name} is the bottleneck${most}: ${units === 1 ? `its only ${unit.slice(0, -1)} is` : `all of its ${count(units)} ${unit} are`} at work`,
      text:
        `${percent(busy)} of its ${unit} work${workSeconds === null ? '' : `, ${duration(workSeconds)} for each call`}; ` +
        `${perSecond(report.arrivalsPerSecond ?? 0)} ask for it, and ${count(waiting)} wait on average.` +
        doneTo(facts, component) +
        shareOfUsers(facts, id, ...typesOf(capacity)) +
        (victims.length === 0
          ? ''
          : ` ${listed(victims.map((victim) => victim.name))} ${victims.length === 1 ? 'waits' : 'wait'} for it: more slots there would not help.`),
      evidence: [
        evidence(unit === 'slots' ? 'Slots at work' : 'Processors at work', busy, 'share'),
        evidence('Waiting on average', waiting, 'count'),
        ...(mostPerSecond === null ? [] : [evidence('Can do', mostPerSecond, 'perSecond')]),
        evidence('Asked for', report.arrivalsPerSecond ?? 0, 'perSecond'),
        evidence(
          'Of the users’ time and requests',
          facts.blame.pain(id, ...typesOf(capacity)),
          'share',
        ),
      ],
      components: [id, ...victims.map((victim) => victim.id)],
      connections: [],
      suggestions: suggest(component, capacity),
    },
  };
}

function suggest(component: ComponentFacts, capacity: Capacity): readonly Suggestion[] {
  const tryingAgain = component.incoming.filter(({ settings }) => settings.number('attempts') > 1);
  return [
    ...capacitySuggestions(component, capacity),
    ...onConnections(`Retry budget of 10% on the way to ${component.name}`, tryingAgain, {
      retryLimit: 'budget',
    }),
  ];
}
