import type { Suggestion } from '../../../model/Finding';
import { takenShare } from '../../takenShare';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { ConnectionFacts } from '../facts/ConnectionFacts';
import type { Facts } from '../facts/Facts';
import { isSlowWay } from '../facts/isSlowWay';
import { patienceOn } from '../facts/patienceOn';
import { thresholds } from '../facts/thresholds';
import { usualTime } from '../facts/usualTime';
import { victimsOf } from '../facts/victimsOf';
import { whereLost } from '../facts/whereLost';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { chosen } from '../suggestions/chosen';
import { moreInstances } from '../suggestions/moreInstances';
import { onConnections } from '../suggestions/onConnections';
import { scaled } from '../suggestions/scaled';
import { doneTo } from '../words/doneTo';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { listed } from '../words/listed';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';

/** A component that takes long though it is not full: its callers' slots are held meanwhile, or their patience ends first. */
export const slowCallee: Rule = (facts) =>
  facts.components
    .filter(({ isOnUserPath, kind }) => isOnUserPath && kind.behaviour !== 'source')
    .flatMap((component) => {
      if (isSilent(component)) return [];
      const victims = victimsOf(component).filter(isFull);
      const callers = component.incoming.filter(({ awaitedShare }) => awaitedShare > 0);
      const timeouts = callers.reduce((sum, { report }) => sum + report.timeouts, 0);
      const sent = callers.reduce((sum, { report }) => sum + report.sent, 0);
      const slowWay = component.incoming.find(
        (way) => isSlowWay(way) && victims.some(({ id }) => id === way.from.id),
      );
      // The time on the way is put down to the connection.
      const holds =
        facts.blame.hurt(component.id, 'held') +
        (slowWay === undefined ? 0 : facts.blame.hurt(slowWay.id, 'network'));
      const works = facts.blame.hurt(component.id, 'work', 'held');
      const fails = facts.blame.failing(component.id, 'work', 'held');
      // What is quick and loses some holds slots as well, and is told by another rule.
      const isLosing = callers.some((caller) => whereLost(caller) !== undefined);
      if (victims.length > 0 && holds >= thresholds.painShare && !isLosing) {
        return [heldSlots(facts, component, victims, holds)];
      }
      return timeouts > sent * thresholds.failingShare &&
        facts.failing.share >= thresholds.failingShare &&
        Math.max(works, fails) >= 0.3 &&
        takesLong(component, callers) &&
        (component.report.station?.utilisation ?? 0) < thresholds.fullShare
        ? [impatience(facts, component, callers, { share: timeouts / sent, works, fails })]
        : [];
    });

/** Its answers take about as long as its callers are patient; otherwise it is silent at times and not slow. */
function takesLong({ report }: ComponentFacts, callers: readonly ConnectionFacts[]): boolean {
  const takes = report.latency.meanSeconds;
  // Where nothing is answered and a part is down, that is the reason.
  if (takes === null && report.instancesUp < report.instances) return false;
  const timeouts = callers.map(patienceOn);
  const patience = Math.min(...timeouts.filter((wait) => wait > 0));
  return takes === null || takes >= patience * thresholds.quickShare;
}

/** It takes calls in and says nothing: another rule tells that. */
function isSilent({ report }: ComponentFacts): boolean {
  return report.started > 0 && report.finished < report.started * 0.1;
}

function isFull({ report }: ComponentFacts): boolean {
  return takenShare(report.station) >= thresholds.fullShare;
}

function heldSlots(
  facts: Facts,
  component: ComponentFacts,
  victims: readonly ComponentFacts[],
  hurt: number,
): Found {
  const { id, name, report } = component;
  const [victim] = victims as readonly [ComponentFacts];
  const held = victim.report.station?.held ?? 0;
  const way = component.incoming.filter(({ from }) => from.id === victim.id);
  const takes = way[0]?.report.latency.meanSeconds ?? report.latency.meanSeconds ?? 0;
  const { station } = victim.report;
  const usual = usualTime(facts, way[0]);
  const isOnWay = way[0] !== undefined && isSlowWay(way[0]);
  const there = report.latency.meanSeconds ?? 0;
  const isAsUsual = usual !== undefined && takes < usual * thresholds.risenTimes;
  const keeps = ((station?.heldSlots ?? 0) * facts.seconds) / Math.max(1, station?.wait.count ?? 0);
  return {
    hurt,
    cause: [id, 'held'],
    finding: {
      rule: 'slowCallee',
      weight: 'harm',
      // Who has come to more work than it has slots for is not told that its callee is slow.
      title: isOnWay
        ? `The way from ${victim.name} to ${name} is slow and holds the slots of ${listed(victims.map((other) => other.name))}`
        : isAsUsual
          ? `${listed(victims.map((other) => other.name))} ${victims.length === 1 ? 'has' : 'have'} too few slots for the time that ${name} takes`
          : `${name} is slow and holds the slots of ${listed(victims.map((other) => other.name))}`,
      text:
        (takes >= keeps / 4
          ? `A call to ${name} takes ${duration(takes)}${isOnWay ? `, ${duration(takes - there)} of it on the way` : isAsUsual ? ', as it did before' : ''}, and ${victim.name} keeps its slot meanwhile: `
          : `${name} answers few of its calls, and ${victim.name} keeps each slot for ${duration(keeps)} meanwhile: `) +
        `${percent(held)} of its slots only wait, ` +
        `${percent(victim.report.station?.utilisation ?? 0)} work. ${name} itself is not full.` +
        doneTo(facts, component) +
        (isOnWay ? shareOfUsers(facts, way[0]!.id, 'network') : shareOfUsers(facts, id, 'held')),
      evidence: [
        evidence(`Slots of ${victim.name} that only wait`, held, 'share'),
        evidence(`Mean time of a call to ${name}`, takes, 'seconds'),
        evidence('Waiting for a slot', victim.report.station?.waiting ?? 0, 'count'),
        evidence(
          'Of the users’ time and requests',
          isOnWay ? facts.blame.pain(way[0]!.id, 'network') : facts.blame.pain(id, 'held'),
          'share',
        ),
      ],
      components: [id, ...victims.map((other) => other.id)],
      connections: way.map((connection) => connection.id),
      suggestions: [
        ...chosen(victim, 'whileWaiting', 'frees'),
        ...scaled(victim, 'slots', 4),
        ...moreInstances(victim, 2),
        ...isolation(component, way),
      ],
    },
  };
}

/** What keeps a slow callee from taking its callers down. */
function isolation(
  { name }: ComponentFacts,
  way: readonly ConnectionFacts[],
): readonly Suggestion[] {
  return [
    ...onConnections(`A stand-in answer where ${name} fails or is late`, way, {
      fallback: 'standIn',
    }),
    ...onConnections(`Circuit breaker towards ${name}`, way, { breaker: 'calls' }),
  ];
}

interface Impatience {
  /** Share of the calls that are given up. */
  readonly share: number;
  /** Of the users' time and requests, and of the requests that fail, what it is the cause of. */
  readonly works: number;
  readonly fails: number;
}

function impatience(
  facts: Facts,
  component: ComponentFacts,
  callers: readonly ConnectionFacts[],
  { share, works, fails }: Impatience,
): Found {
  const { id, name, report } = component;
  const takes = report.latency.meanSeconds ?? 0;
  const timeoutMs = Math.min(...callers.map(patienceOn).filter((wait) => wait > 0)) * 1_000;
  return {
    hurt: Math.max(works, fails * facts.failing.share),
    cause: [id, 'work', 'held'],
    finding: {
      rule: 'slowCallee',
      weight: 'harm',
      title: `${name} is slower than its callers are patient`,
      text:
        `It takes ${duration(takes)} on average, and ${percent(share)} of the calls to it are given up after ${duration(timeoutMs / 1_000)}. ` +
        `It is not full: its work takes that long.` +
        doneTo(facts, component) +
        shareOfUsers(facts, id, 'work', 'held'),
      evidence: [
        evidence('Mean time of a call', takes, 'seconds'),
        evidence('Calls given up', share, 'share'),
        evidence('Of the users’ time and requests', facts.blame.pain(id, 'work', 'held'), 'share'),
        evidence('Of the requests that fail', fails, 'share'),
      ],
      components: [id, ...new Set(callers.map(({ from }) => from.id))],
      connections: callers.map((connection) => connection.id),
      suggestions: [
        ...isolation(component, callers),
        ...onConnections(
          `Timeout of calls to ${name}: ${duration((timeoutMs * 4) / 1_000)}`,
          callers,
          { timeoutMs: timeoutMs * 4 },
        ),
      ],
    },
  };
}
