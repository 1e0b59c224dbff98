import type { Id } from '../../../model/Id';
import { judgeObjective } from '../../objectives/judgeObjective';
import { standingOfRun } from '../../objectives/standingOfRun';
import type { CauseType } from '../facts/Blame';
import type { Facts } from '../facts/Facts';
import type { Slowed } from '../facts/Slowed';
import { thresholds } from '../facts/thresholds';
import type { Rule } from '../Rule';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { failingText } from '../words/failingText';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';
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
  const [worst] = placesOf(facts)
    .map((place) => ({ ...place, pain: painAt(facts, place.id) }))
    .toSorted((one, other) => other.pain - one.pain);
  if (worst === undefined || worst.pain < leastShare) return [];
  const { id, name, components, connections, pain } = worst;
  const done = facts.report.marks.find(
    ({ type, label }) => type === 'break' && label.startsWith(`${name}: `),
  );
  return [
    {
      hurt: pain / 2,
      finding: {
        rule: 'whereItGoes',
        weight: 'harm',
        title:
          facts.failing.operation === undefined
            ? `Users lose most at ${name}: ${percent(pain)} of their time and failures`
            : `Requests fail most at ${name}: ${percent(pain)} of those that do`,
        text:
          `${hurt} No place in it is full all of the time: either it is full at times only, or the work itself takes long.` +
          shareOfUsers(facts, id, ...types) +
          (done === undefined
            ? ''
            : ` What was done to it: ${startLower(done.label.slice(name.length + 2))}.`),
        evidence: [
          evidence('Of the users’ time and requests', pain, 'share'),
          evidence('Requests that fail', facts.failing.share, 'share'),
        ],
        components,
        connections,
        suggestions: [],
      },
    },
  ];
};

/** Where only few use what is broken, the time of all is no sign of it. */
function painAt(facts: Facts, id: Id): number {
  return facts.failing.operation === undefined
    ? facts.blame.pain(id, ...types)
    : facts.blame.failing(id, ...types);
}

interface Place {
  readonly id: Id;
  readonly name: string;
  readonly components: readonly Id[];
  readonly connections: readonly Id[];
}

function placesOf({ components, connections }: Facts): readonly Place[] {
  return [
    ...components
      .filter(({ isOnUserPath, kind }) => isOnUserPath && kind.behaviour !== 'source')
      .map(({ id, name }) => ({ id, name, components: [id], connections: [] })),
    ...connections.map(({ id, from, to }) => ({
      id,
      name: `the way from ${from.name} to ${to.name}`,
      components: [to.id],
      connections: [id],
    })),
  ];
}

/** "p99 of “Pay” is 600 ms, and was 60 ms before." */
function slowedText({ operation, measure, beforeSeconds, nowSeconds }: Slowed): string {
  const what = measure === 'mean' ? 'The mean time' : 'p99';
  const of = operation === undefined ? '' : ` of “${operation}”`;
  return `${what}${of} is ${duration(nowSeconds)}, and was ${duration(beforeSeconds)} before.`;
}

/** How users are hurt, as a sentence; undefined where they are not. Quantiles of a part of a run are not known. */
function hurtOf({ design, report, failing, slowed }: Facts): string | undefined {
  if (failing.share >= thresholds.failingShare) return `${failingText(failing)}.`;
  const standing = standingOfRun(report);
  const missed = (design.objectives ?? []).find(
    (objective) =>
      objective.type === 'latency' &&
      report.system.interval !== null &&
      judgeObjective(objective, standing, Number.NaN).isMet === false,
  );
  if (missed?.type !== 'latency') return slowed && slowedText(slowed);
  const { value } = judgeObjective(missed, standing, Number.NaN);
  const operation = design.operations.find(({ id }) => id === missed.operation)?.name;
  return `p${Math.round(missed.quantile * 100)}${operation === undefined ? '' : ` of ${operation}`} is ${Number.isFinite(value) ? duration(value) : 'endless'}; ${duration(missed.mostSeconds)} are promised.`;
}
