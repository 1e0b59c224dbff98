import type { InstanceLoad } from '../../../model/Report';
import type { ComponentFacts } from '../facts/ComponentFacts';
import { thresholds } from '../facts/thresholds';
import type { Rule } from '../Rule';
import { chosen } from '../suggestions/chosen';
import { count } from '../words/count';
import { doneTo } from '../words/doneTo';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';

/** So many times as many slots are taken as elsewhere, and so many at least. */
const APART = 3;
const LEAST = 0.15;
/** Ways of a balancer by which no instance gets more calls than others because of what they ask for. */
const blindPolicies: readonly string[] = ['roundRobin', 'random', 'twoChoices'];

/** Some instances take longer than others and are not full: one that is ill and looks well. What is full is told by another rule. */
export const slowInstance: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const { id, name, report, incoming } = component;
    const loads = (report.station?.instances ?? []).filter(({ up }) => up);
    const least = Math.max(LEAST, middleOf(loads) * APART);
    const slow = loads.filter(({ taken }) => (taken ?? 0) >= least);
    const others = loads.filter((load) => !slow.includes(load));
    const isFull = slow.some(({ taken }) => (taken ?? 0) >= thresholds.fullShare);
    if (slow.length === 0 || isFull || report.store !== undefined || !isBlind(component)) return [];
    const there = mean(slow);
    const elsewhere = mean(others);
    const are = slow.length === 1 ? 'is' : 'are';
    return [
      {
        hurt: facts.blame.hurt(id, 'work', 'held', 'queueing') / 2,
        finding: {
          rule: 'slowInstance',
          weight: 'risk',
          title: `${count(slow.length)} of ${count(loads.length)} instances of ${name} ${are} slower than the others`,
          text: `${percent(there)} of the slots are taken there, and ${percent(elsewhere)} elsewhere, although calls are spread without regard to what they ask for: the work takes longer there.${doneTo(facts, component)}`,
          evidence: [
            evidence('Slots taken there', there, 'share'),
            evidence('Slots taken elsewhere', elsewhere, 'share'),
          ],
          components: [id],
          connections: incoming.map((connection) => connection.id),
          suggestions: incoming.flatMap(({ from }) => chosen(from, 'policy', 'leastRequests')),
        },
      },
    ];
  });

/** The middle one is not moved by what a few of them do. */
function middleOf(loads: readonly InstanceLoad[]): number {
  const ascending = loads.map((load) => load.taken ?? 0).toSorted((one, other) => one - other);
  return ascending[Math.floor((ascending.length - 1) / 2)] ?? 0;
}

/** Whether whoever sends to it looks at no key, user or zone. */
function isBlind({ incoming }: ComponentFacts): boolean {
  return incoming.length > 0 && incoming.every(({ from }) => sendsBlindly(from));
}

function sendsBlindly({ report, settings }: ComponentFacts): boolean {
  if (report.balancer === undefined) return true;
  const looksAt = ['sticky', 'zoneAware'].some((name) => settings.value(name) === true);
  return (
    !looksAt &&
    settings.number('shardSize') === 0 &&
    blindPolicies.includes(settings.choice('policy'))
  );
}

function mean(loads: readonly InstanceLoad[]): number {
  return loads.reduce((sum, { taken }) => sum + (taken ?? 0), 0) / Math.max(1, loads.length);
}
