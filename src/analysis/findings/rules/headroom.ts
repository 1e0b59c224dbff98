import { capacityOf } from '../facts/capacityOf';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { capacitySuggestions } from '../suggestions/capacitySuggestions';
import { count } from '../words/count';
import { evidence } from '../words/evidence';
import { listed } from '../words/listed';
import { percent } from '../words/percent';

/** Nothing hurts yet, but little is left for a peak, or for the loss of a zone. */
export const headroom: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const busy = capacityOf(component, facts.seconds)?.busy ?? 0;
    if (busy >= thresholds.fullShare || component.kind.behaviour === 'source') return [];
    return [...zoneLoss(facts, component, busy), ...littleLeft(component, busy)].slice(0, 1);
  });

function zoneLoss(facts: Facts, component: ComponentFacts, busy: number): readonly Found[] {
  const zones = component.component.placement.filter(({ zone }) => zone !== 0);
  const all = zones.reduce((sum, { instances }) => sum + instances, 0);
  const largest = Math.max(0, ...zones.map(({ instances }) => instances));
  // Of a store, a zone is a copy or a part of the data, and not a part of the work.
  if (zones.length < 2 || largest === all || component.report.store !== undefined) return [];
  // Something of it is lost now: what that does is seen, and not a risk.
  if (component.report.instancesUp < component.report.instances) return [];
  const after = (busy * all) / (all - largest);
  if (after < thresholds.fullShare) return [];
  const names = zones.flatMap(
    ({ zone }) => facts.design.zones.find(({ id }) => id === zone)?.name ?? [],
  );
  return [
    {
      hurt: Math.min(1, after / 10),
      finding: {
        rule: 'zoneLoss',
        weight: 'risk',
        title: `${component.name} would not survive the loss of a zone`,
        text: `Its ${count(all)} instances in ${listed(names)} are ${percent(busy)} at work. Without the largest zone the others would have to do ${percent(after)} of what they can.`,
        evidence: [
          evidence('At work now', busy, 'share'),
          evidence('At work without the largest zone', after, 'share'),
        ],
        components: [component.id],
        connections: [],
        suggestions: capacitySuggestions(component, { unit: 'slots' }).slice(0, 1),
      },
    },
  ];
}

function littleLeft(component: ComponentFacts, busy: number): readonly Found[] {
  if (busy < thresholds.highShare || !component.isOnUserPath) return [];
  const turnedAway = component.own('queueFull') / Math.max(1, component.report.started);
  const waiting = count(component.report.station?.waiting ?? 0);
  return [
    {
      hurt: busy / 20,
      finding: {
        rule: 'headroom',
        weight: 'risk',
        title: `${component.name} has little left: ${percent(busy)} of it is at work`,
        text:
          turnedAway < 0.001
            ? `It keeps up, with ${waiting} waiting on average; ${percent(1 / busy - 1)} more load would fill it.`
            : `It does not keep up all of the time: ${percent(turnedAway)} of the calls to it find its line full, with ${waiting} waiting on average.`,
        evidence: [
          evidence('At work', busy, 'share'),
          evidence('Waiting on average', component.report.station?.waiting ?? 0, 'count'),
        ],
        components: [component.id],
        connections: [],
        suggestions: capacitySuggestions(component, { unit: 'slots' }).slice(0, 1),
      },
    },
  ];
}
