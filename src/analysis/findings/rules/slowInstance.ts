import type { Suggestion } from '../../../model/Finding';
import type { InstanceLoad } from '../../../model/Report';
import type { CauseType } from '../facts/Blame';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { grownBy } from '../facts/grownBy';
import { type SlowInstance, slowInstancesOf } from '../facts/slowInstancesOf';
import { thresholds } from '../facts/thresholds';
import type { Rule } from '../Rule';
import { chosen } from '../suggestions/chosen';
import { onConnections } from '../suggestions/onConnections';
import { count } from '../words/count';
import { doneTo } from '../words/doneTo';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';
import { slowedText } from '../words/slowedText';
import { whichInstances } from '../words/whichInstances';

const types: readonly CauseType[] = ['work', 'held', 'queueing'];
/** Of the added time, or of what fails: it is what hurts. */
const mostOfIt = 0.3;

/** Some instances take longer than others and are not full: one that is ill and looks well. What is full is told by another rule. */
export const slowInstance: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const { id, report } = component;
    const slow = slowInstancesOf(facts, component);
    const loads = (report.station?.instances ?? []).filter(({ up }) => up);
    const others = loads.filter((one) => !slow.some(({ load }) => load === one));
    const isFull = slow.some(({ load }) => (load.taken ?? 0) >= thresholds.fullShare);
    if (slow.length === 0 || isFull) return [];
    const there = mean(slow.map(({ load }) => load));
    const elsewhere = mean(others);
    const times = Math.max(...slow.map((one) => one.times));
    const hurts = isHurting(facts, component);
    return [
      {
        hurt: facts.blame.hurt(id, ...types) / 2,
        cause: [id, ...types] as const,
        finding: {
          rule: 'slowInstance',
          weight: hurts ? ('harm' as const) : ('risk' as const),
          title: titleOf(component, slow, loads.length),
          text:
            (hurts && facts.slowed !== undefined ? `${slowedText(facts.slowed)} ` : '') +
            whereText(facts, component, slow) +
            `${percent(there)} of the slots are taken there, and ${percent(elsewhere)} elsewhere.` +
            doneTo(facts, component) +
            shareOfUsers(facts, id, ...types),
          evidence: [
            evidence('A piece of work takes, to elsewhere', times, 'times'),
            evidence('Slots taken there', there, 'share'),
            evidence('Slots taken elsewhere', elsewhere, 'share'),
          ],
          components: [id],
          connections: [],
          suggestions: suggest(facts, component),
        },
      },
    ];
  });

function titleOf(
  { name, report }: ComponentFacts,
  slow: readonly SlowInstance[],
  all: number,
): string {
  const [first] = slow as readonly [SlowInstance];
  const role = roleOf(report, first.load);
  const isOnly = slow.length === 1 && role === 'primary';
  if (isOnly) return `The primary of ${name} has become slow`;
  return `${count(slow.length)} of ${count(all)} instances of ${name} ${slow.length === 1 ? 'is' : 'are'} slower than the others`;
}

function roleOf({ store }: ComponentFacts['report'], { instance }: InstanceLoad): string {
  return store?.members.find((member) => member.instance === instance)?.role ?? '';
}

/** "Instance 3 in Zone B takes 9 times as long for a piece of work. " */
function whereText(
  { design }: Facts,
  { report }: ComponentFacts,
  slow: readonly SlowInstance[],
): string {
  const which = whichInstances(
    slow.map(({ load }) => load),
    design,
  );
  const times = count(Math.max(...slow.map((one) => one.times)));
  const why =
    report.store === undefined
      ? ', although calls are spread without regard to what they ask for'
      : ', counted by the calls that come there';
  return `${which === '' ? 'These' : which} ${slow.length === 1 ? 'takes' : 'take'} about ${times} times as long for a piece of work${why}: `;
}

/** Whether users are worse off, and for it: by the time that it takes more than before, or by what fails. */
function isHurting(facts: Facts, { id }: ComponentFacts): boolean {
  const { failing, blame, slowed, before, report } = facts;
  if (failing.share >= thresholds.failingShare && blame.failing(id, ...types) >= mostOfIt) {
    return true;
  }
  const added =
    (report.system.latency.meanSeconds ?? 0) - (before?.report.system.latency.meanSeconds ?? 0);
  return slowed !== undefined && added > 0 && grownBy(facts, id, ...types) >= added * mostOfIt;
}

/** Calls go around it, or their copies do; where there is no other way, it is given up soon. */
function suggest(facts: Facts, component: ComponentFacts): readonly Suggestion[] {
  const { id, name, incoming } = component;
  const callers = incoming.filter(({ awaitedShare }) => awaitedShare > 0);
  const usual = facts.before?.componentOf(id)?.report.latency.p99Seconds ?? 0;
  const soonMs = Math.ceil(Math.max(0.05, usual * 1.5) * 1_000);
  return [
    ...incoming.flatMap(({ from }) => chosen(from, 'policy', 'leastRequests')),
    ...onConnections(`A copy of each late call to ${name}, after the 95th percentile`, callers, {
      hedging: 'percentile',
    }),
    ...(usual === 0
      ? []
      : onConnections(`Give ${name} up after ${soonMs} ms and answer with a stand-in`, callers, {
          timeoutMs: soonMs,
          fallback: 'standIn',
        })),
  ];
}

function mean(loads: readonly InstanceLoad[]): number {
  return loads.reduce((sum, { taken }) => sum + (taken ?? 0), 0) / Math.max(1, loads.length);
}
