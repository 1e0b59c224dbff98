import type { InstanceLoad } from '../../../model/Report';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { givenUpOn } from '../facts/givenUpOn';
import { patienceOn } from '../facts/patienceOn';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { moreInstances } from '../suggestions/moreInstances';
import { onConnections } from '../suggestions/onConnections';
import { quickerChecks } from '../suggestions/quickerChecks';
import { scaled } from '../suggestions/scaled';
import { count } from '../words/count';
import { downText } from '../words/downText';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { perSecond } from '../words/perSecond';
import { shareOfUsers } from '../words/shareOfUsers';

/** Instances are down, and those that are left cannot do the work of all, or calls to them get no answer. */
export const instancesDown: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const { instances, instancesUp, station } = component.report;
    if (instancesUp === instances) return [];
    const lost = (station?.instances ?? []).filter(({ up }) => !up);
    const left = (station?.instances ?? []).filter(({ up }) => up);
    const turnedAway = component.own('queueFull') / Math.max(1, component.report.started);
    const taken = left.reduce((sum, load) => sum + (load.taken ?? 0), 0) / Math.max(1, left.length);
    const hurt = Math.max(facts.blame.hurt(component.id, 'queueing'), turnedAway);
    const unanswered = unansweredOf(component);
    const misses = facts.blame.hurt(component.id, 'work', 'held', 'queueing', 'failure');
    if (
      unanswered >= Math.max(thresholds.failingShare, turnedAway) &&
      misses >= thresholds.painShare
    ) {
      return [unreached({ facts, component, lost, left, hurt: misses }, unanswered)];
    }
    if (instancesUp === 0) return [];
    const isFull = taken >= thresholds.fullShare || turnedAway >= thresholds.failingShare;
    return isFull && hurt >= thresholds.painShare
      ? [tell({ facts, component, lost, left, turnedAway, taken, hurt })]
      : [];
  });

interface Lost {
  readonly facts: Facts;
  readonly component: ComponentFacts;
  /** Where it is known of each instance how full it is: those that are down, and the others. */
  readonly lost: readonly InstanceLoad[];
  readonly left: readonly InstanceLoad[];
  readonly hurt: number;
}

interface Crowded extends Lost {
  /** Share of the calls to it that found every place to wait taken. */
  readonly turnedAway: number;
  /** Mean share of the slots that are left, that was taken. */
  readonly taken: number;
}

function tell(seen: Crowded): Found {
  const { facts, component, lost, left, turnedAway, taken, hurt } = seen;
  const { id, report } = component;
  const waiting = left.reduce((sum, load) => sum + (load.waiting ?? 0), 0);
  return {
    hurt,
    cause: [id, 'queueing'],
    explains: [id],
    finding: {
      rule: 'down',
      weight: 'harm',
      title: `${downText(component)}, and what is left cannot do the work of all`,
      text:
        `${whereOf(facts, lost)}${percent(taken)} of the slots that are left are taken, with ${count(waiting)} waiting` +
        (turnedAway < 0.001
          ? '.'
          : `; ${perSecond(turnedAway * (report.arrivalsPerSecond ?? 0))} calls are turned away.`) +
        shareOfUsers(facts, id, 'queueing'),
      evidence: [
        evidence('Instances down', lost.length, 'count'),
        evidence('Slots taken of those left', taken, 'share'),
        evidence('Waiting there', waiting, 'count'),
        evidence('Calls turned away', turnedAway, 'share'),
      ],
      components: [id],
      connections: [],
      suggestions: [...moreInstances(component, 2), ...scaled(component, 'slots', 2)],
    },
  };
}

/** Share of the calls to it that were given up though its answers are quick: they went to who is not there. */
function unansweredOf({ incoming, report }: ComponentFacts): number {
  const takes = report.latency.meanSeconds ?? 0;
  const ways = incoming.filter(
    (way) => way.awaitedShare > 0 && patienceOn(way) * thresholds.quickShare > takes,
  );
  // Of those that have ended: what was sent before may be given up now.
  const ended = ways
    .flatMap((way) => way.report.outcomes)
    .reduce((sum, outcome) => sum + outcome.count, 0);
  return ways.reduce((sum, way) => sum + givenUpOn(way), 0) / Math.max(1, ended);
}

function unreached(seen: Lost, unanswered: number): Found {
  const { facts, component, lost, hurt } = seen;
  const { id, name, report, incoming } = component;
  return {
    hurt,
    cause: [id, 'work', 'held', 'queueing', 'failure'],
    explains: [id],
    finding: {
      rule: 'down',
      weight: 'harm',
      title: `${downText(component)}, and ${percent(unanswered)} of the calls to it get no answer`,
      text:
        `${whereOf(facts, lost)}Who calls what is not there waits until its timeout` +
        (report.latency.meanSeconds === null
          ? '.'
          : `; the others answer within ${duration(report.latency.meanSeconds)} on average.`) +
        shareOfUsers(facts, id, 'work', 'held', 'queueing', 'failure'),
      evidence: [
        evidence('Instances down', report.instances - report.instancesUp, 'count'),
        evidence('Calls given up', unanswered, 'share'),
      ],
      components: [id],
      connections: incoming.map((connection) => connection.id),
      suggestions: [
        ...quickerChecks(incoming),
        ...onConnections(`Timeout of calls to ${name}: 100 ms`, incoming, { timeoutMs: 100 }),
        ...onConnections(`A stand-in answer where ${name} fails or is late`, incoming, {
          fallback: 'standIn',
        }),
        ...onConnections(`Circuit breaker towards ${name}`, incoming, { breaker: 'calls' }),
      ],
    },
  };
}

/** Which zone all that are down were in, where it is one. */
function whereOf({ design }: Facts, lost: readonly InstanceLoad[]): string {
  const [zone] = lost.map((load) => load.zone);
  const name = design.zones.find(({ id }) => id === zone)?.name;
  if (name === undefined || lost.some((load) => load.zone !== zone)) return '';
  return lost.length === 1 ? `It was in ${name}. ` : `All ${count(lost.length)} were in ${name}. `;
}
