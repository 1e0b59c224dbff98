import type { Suggestion } from '../../../model/Finding';
import type { Id } from '../../../model/Id';
import type { Operation } from '../../../model/Operation';
import { judgeObjective } from '../../objectives/judgeObjective';
import { takenShare } from '../../takenShare';
import { standingOfRun } from '../../objectives/standingOfRun';
import type { CauseType } from '../facts/Blame';
import type { ConnectionFacts } from '../facts/ConnectionFacts';
import type { Facts } from '../facts/Facts';
import { grownBy } from '../facts/grownBy';
import { thresholds } from '../facts/thresholds';
import { usualTime } from '../facts/usualTime';
import { wayOf } from '../facts/wayOf';
import type { Rule } from '../Rule';
import { onConnections } from '../suggestions/onConnections';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { failingText } from '../words/failingText';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';
import { slowedText } from '../words/slowedText';
import { startLower } from '../words/startLower';

/** Below this share of the pain there is nobody to name. */
const leastShare = 0.2;

const types: readonly CauseType[] = [
  'work',
  'queueing',
  'held',
  'lock',
  'limit',
  'connections',
  'failure',
  'pool',
  'network',
];

/**
 * Users are hurt and no rule says why, as nothing is full on average: where their time and failures collect is told, and what
 * was done there. Not one of `rules`: it speaks only where none of these has found harm.
 */
export const whereItGoes: Rule = (facts) => {
  const hurt = hurtOf(facts);
  if (hurt === undefined) return [];
  const isLonger = facts.before !== undefined && facts.slowed !== undefined && !isFailing(facts);
  const places = placesOf(facts, hurt.operation);
  const [worst] = isLonger ? grownMost(facts, places) : hurtMost(facts, places);
  if (worst === undefined || worst.pain < leastShare) return [];
  const { id, name, components, connections, ways, pain } = worst;
  const done = facts.report.marks.find(
    ({ type, label }) => type === 'break' && label.startsWith(`${name}: `),
  );
  return [
    {
      hurt: pain / 2,
      finding: {
        rule: 'whereItGoes',
        weight: 'harm',
        title: titleOf(facts, worst, isLonger),
        text:
          `${hurt.text} ` +
          (isLonger ? longerText(facts, worst) : '') +
          fullnessText(facts, worst) +
          shareOfUsers(facts, id, ...types) +
          (done === undefined
            ? ''
            : ` What was done to it: ${startLower(done.label.slice(name.length + 2))}.`),
        evidence: [
          evidence(
            isLonger ? 'Of the added time' : 'Of the users’ time and requests',
            pain,
            'share',
          ),
          evidence('Requests that fail', facts.failing.share, 'share'),
        ],
        components,
        connections,
        suggestions: isLonger ? giveUp(facts, worst, ways) : [],
      },
    },
  ];
};

function titleOf({ failing }: Facts, { name, pain }: Hurting, isLonger: boolean): string {
  if (isLonger) return `Answers take longer because of ${name}: ${percent(pain)} of the added time`;
  return failing.operation === undefined
    ? `Users lose most at ${name}: ${percent(pain)} of their time and failures`
    : `Requests fail most at ${name}: ${percent(pain)} of those that do`;
}

function isFailing({ failing }: Facts): boolean {
  return failing.share >= thresholds.failingShare;
}

/** Where only few use what is broken, the time of all is no sign of it. */
function hurtMost(facts: Facts, places: readonly Place[]): readonly Hurting[] {
  const { blame, failing } = facts;
  return sorted(
    places.map((place) => ({
      ...place,
      pain:
        failing.operation === undefined
          ? blame.pain(place.id, ...types)
          : blame.failing(place.id, ...types),
    })),
  );
}

/** What takes longer than before, by its share of that: what takes long always is no cause of it. */
function grownMost(facts: Facts, places: readonly Place[]): readonly Hurting[] {
  const grown = places.map((place) => ({ place, by: grownBy(facts, place.id, ...types) }));
  const all = grown.reduce((sum, { by }) => sum + by, 0);
  return sorted(grown.map(({ place, by }) => ({ ...place, pain: all > 0 ? by / all : 0 })));
}

function sorted(places: readonly Hurting[]): readonly Hurting[] {
  return places.toSorted((one, other) => other.pain - one.pain);
}

/** "A call to it takes 1.3 s, and took 330 ms before. " */
function longerText(facts: Facts, { ways: [way], connections }: Hurting): string {
  const then = usualTime(facts, way);
  const now = way?.report.latency.meanSeconds;
  if (!(then && now && now >= then * thresholds.risenTimes)) return '';
  const what = connections.length > 0 ? 'A call along it' : `A call to it from ${way.from.name}`;
  return `${what} takes ${duration(now)}, and took ${duration(then)} before. `;
}

/** That it has slots free, or that it may be full at times. */
function fullnessText({ componentOf }: Facts, { components: [id], connections }: Hurting): string {
  const station = id === undefined ? undefined : componentOf(id)?.report.station;
  return connections.length === 0 && takenShare(station) < thresholds.heldShare
    ? 'It is not full: its work takes that long.'
    : 'No place in it is full all of the time: either it is full at times only, or the work itself takes long.';
}

/** To wait no longer than it took before is what keeps the others well. */
function giveUp(
  { before }: Facts,
  { components: [id] }: Hurting,
  ways: readonly ConnectionFacts[],
): readonly Suggestion[] {
  const callee = before?.components.find((component) => component.id === id);
  const usual = callee?.report.latency.p99Seconds ?? 0;
  const seconds = Math.max(0.05, usual * 1.5);
  return callee === undefined
    ? []
    : onConnections(
        `Give ${callee.name} up after ${duration(seconds)} and answer with a stand-in`,
        ways,
        { timeoutMs: Math.ceil(seconds * 1_000), fallback: 'standIn' },
      );
}

interface Place {
  readonly id: Id;
  readonly name: string;
  readonly components: readonly Id[];
  readonly connections: readonly Id[];
  /** On which it is called and waited for. */
  readonly ways: readonly ConnectionFacts[];
}

interface Hurting extends Place {
  /** Share of what users lose that is put down to it. */
  readonly pain: number;
}

/** All places where users may wait; where it is one operation that is slow, those that its requests wait for. */
function placesOf(facts: Facts, operation: Operation | undefined): readonly Place[] {
  const { design, kindOf, components, connections } = facts;
  const way = operation && wayOf(design, kindOf, operation);
  return [
    ...components
      .filter(({ isOnUserPath, kind }) => isOnUserPath && kind.behaviour !== 'source')
      .filter(({ id }) => way?.has(id) ?? true)
      .map(({ id, name, incoming }) => ({
        id,
        name,
        components: [id],
        connections: [],
        ways: incoming.filter(({ awaitedShare }) => awaitedShare > 0),
      })),
    ...connections
      .filter(({ from, to }) => way === undefined || (way.has(from.id) && way.has(to.id)))
      .map((connection) => ({
        id: connection.id,
        name: `the way from ${connection.from.name} to ${connection.to.name}`,
        components: [connection.to.id],
        connections: [connection.id],
        ways: [connection],
      })),
  ];
}

interface Hurt {
  readonly text: string;
  /** Whose answers are slow, where it is not those of all. */
  readonly operation?: Operation | undefined;
}

/** How users are hurt, as a sentence; undefined where they are not. Quantiles of a part of a run are not known. */
function hurtOf(facts: Facts): Hurt | undefined {
  const { design, report, failing, slowed } = facts;
  if (isFailing(facts)) return { text: `${failingText(failing)}.` };
  const standing = standingOfRun(report);
  const missed = (design.objectives ?? []).find(
    (objective) =>
      objective.type === 'latency' &&
      report.system.interval !== null &&
      judgeObjective(objective, standing, Number.NaN).isMet === false,
  );
  if (missed?.type !== 'latency') {
    const { operations } = design;
    return (
      slowed && {
        text: slowedText(slowed),
        operation: operations.find(({ name }) => name === slowed.operation),
      }
    );
  }
  const { value } = judgeObjective(missed, standing, Number.NaN);
  const operation = design.operations.find(({ id }) => id === missed.operation);
  const whose = operation === undefined ? '' : ` of “${operation.name}”`;
  return {
    text: `p${Math.round(missed.quantile * 100)}${whose} is ${Number.isFinite(value) ? duration(value) : 'endless'}; ${duration(missed.mostSeconds)} are promised.`,
    operation,
  };
}
