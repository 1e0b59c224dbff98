import type { Challenge } from '../../model/Challenge';
import { hintPrices } from '../../model/Challenge';
import type { ChallengeAnswers } from '../../model/ChallengeAnswers';
import type { ChallengeCheck } from '../../model/ChallengeCheck';
import type { ChallengeEvent } from '../../model/ChallengeEvent';
import type { CheckScore, DimensionScore, ScoreSheet } from '../../model/ScoreSheet';
import { dimensionTitles } from './dimensionTitles';
import type { Gap } from './Gap';
import type { GradedRun } from './GradedRun';
import { resultOf } from './resultOf';
import { saturationOf } from './saturationOf';
import { scoreAnswers } from './scoreAnswers';
import { type CheckOutcome, judgeCheck } from './judgeCheck';
import { targetText } from './targetText';

/** What is measured by checks, with its points of 100; ten more are for predictions and numbers, and ten the candidate's own. */
const dimensions = [
  { dimension: 'load', weight: 20 },
  { dimension: 'faults', weight: 30 },
  { dimension: 'correctness', weight: 20 },
  { dimension: 'cost', weight: 10 },
] as const;

/** The most that the candidate's own marks can add up to. */
const selfWeight = 10;
const mostPerMark = 2;

/** What a score sheet is made of. */
export interface SheetEvidence {
  readonly challenge: Challenge;
  readonly answers: ChallengeAnswers;
  /** The public seed first; at least one. */
  readonly runs: readonly GradedRun[];
  readonly gaps: readonly Gap[];
  /** What the drawing has nothing for. */
  readonly misses: readonly ChallengeEvent[];
  readonly notes: readonly string[];
}

/** Makes the score sheet of an attempt from its runs. */
export function scoreSheetOf(evidence: SheetEvidence): ScoreSheet {
  const { challenge, answers, runs, gaps, misses, notes } = evidence;
  const { moments, design } = runs[0]!;
  const saturation = saturationOf(moments);
  const parts = [
    ...dimensions.map((part) => dimensionScore(part, evidence)),
    scoreAnswers(answers, {
      estimates: challenge.estimates,
      saturation,
      publicSeed: challenge.start.seed,
      nameOf: (id) => design.components.find((one) => one.id === id)?.name ?? 'a component',
    }),
  ];
  const [points, possible] = [sum(parts, 'points'), sum(parts, 'possible')];
  const hintPoints = hintPrices[Math.min(answers.hints ?? 0, hintPrices.length) - 1] ?? 0;
  const score = Math.max(0, (possible > 0 ? (100 * points) / possible : 0) - hintPoints);
  const selfAssessed = ownMarks(answers.selfMarks, challenge.rubric.length);
  return {
    challenge: challenge.id,
    isChanged: answers.isChanged === true,
    seeds: runs.map(({ seed }) => seed),
    points,
    possible,
    score,
    hintPoints,
    ...resultOf(score, parts, costShare(challenge, parts)),
    dimensions: parts,
    ...(selfAssessed !== undefined && { selfAssessed }),
    gaps: gaps.map(({ text }) => text),
    notes: [
      ...notes,
      ...misses.map(({ title }) => `${title}: this drawing has nothing that it could happen to.`),
    ],
    saturation,
    design,
  };
}

function dimensionScore(
  { dimension, weight }: (typeof dimensions)[number],
  { challenge, runs, gaps, misses }: SheetEvidence,
): DimensionScore {
  const { checks, needs, averageWindow, start } = challenge;
  const frame = {
    runs,
    gaps,
    needs,
    averageWindow,
    drawnComponents: (runs[0]?.design.components.length ?? 0) - start.components.length,
  };
  const outcomes = checks
    .filter((check) => check.dimension === dimension)
    .map((check) => ({
      check,
      outcome: misses.some(({ id }) => id === check.event) ? notHappened : judgeCheck(check, frame),
    }));
  const weights = outcomes
    .filter(({ outcome }) => outcome.verdict !== 'not measured')
    .reduce((all, { check }) => all + check.weight, 0);
  const scores = outcomes.map(({ check, outcome }) => scoreOf(check, outcome, weight / weights));
  return {
    dimension,
    title: dimensionTitles[dimension],
    points: sum(scores, 'points'),
    possible: sum(scores, 'possible'),
    weight,
    checks: scores,
  };
}

const notHappened: CheckOutcome = {
  measured: 'did not happen here',
  verdict: 'not measured',
  credit: 0,
  seeds: [],
};

function scoreOf(
  check: ChallengeCheck,
  outcome: CheckOutcome,
  pointsPerWeight: number,
): CheckScore {
  const { credit, verdict, ...told } = outcome;
  const possible = verdict === 'not measured' ? 0 : check.weight * pointsPerWeight;
  const { id, title, measure } = check;
  return {
    id,
    title,
    target: targetText(measure),
    ...told,
    verdict,
    points: possible * credit,
    possible,
  };
}

/** The bill as a share of the budget; 0 where it was not made out. */
function costShare(
  { checks, budgetPerMonth }: Challenge,
  parts: readonly DimensionScore[],
): number {
  const costs = checks.filter(({ measure }) => measure.type === 'cost').map(({ id }) => id);
  const values = parts
    .flatMap((part) => part.checks)
    .filter(({ id }) => costs.includes(id))
    .flatMap(({ seeds }) => seeds.map(({ value }) => value ?? 0));
  return Math.max(0, ...values) / budgetPerMonth;
}

function ownMarks(marks: readonly number[] | undefined, lines: number): number | undefined {
  if (marks === undefined || lines === 0) return undefined;
  const all = marks
    .slice(0, lines)
    .reduce((total, mark) => total + Math.min(mostPerMark, Math.max(0, mark)), 0);
  return (selfWeight * all) / (mostPerMark * lines);
}

function sum(
  parts: readonly { readonly points: number; readonly possible: number }[],
  what: 'points' | 'possible',
): number {
  return parts.reduce((total, part) => total + part[what], 0);
}
