import type { ChallengeEstimate } from '../../model/Challenge';
import type { ChallengeAnswers, Prediction } from '../../model/ChallengeAnswers';
import type { CheckScore, DimensionScore, Saturation } from '../../model/ScoreSheet';
import { clock } from '../findings/words/clock';
import { count } from '../findings/words/count';
import { dimensionTitles } from './dimensionTitles';
import { estimateOff } from './estimateOff';

/** Points of the two halves of the dimension. */
const points = { prediction: 5, estimates: 5 } as const;
/** Of the points for a prediction, those for the right component; the rest is for the rate. */
const componentShare = 0.6;
/** A rate that is off by no more than this factor is right, and half right up to the second. */
const rateFactors = [1.5, 3] as const;
/** An estimate outside its range by no more than this factor is worth half. */
const nearFactor = 3;

/** What the answers are held against. */
export interface AnswerEvidence {
  readonly estimates: readonly ChallengeEstimate[];
  readonly saturation: Saturation;
  readonly publicSeed: number;
  readonly nameOf: (component: number) => string;
}

/** Scores what the candidate said before the run; what was not said is not counted. */
export function scoreAnswers(answers: ChallengeAnswers, evidence: AnswerEvidence): DimensionScore {
  const { estimates, publicSeed } = evidence;
  const said = estimates.filter(({ id }) => answers.estimates?.[id] !== undefined);
  const checks = [
    predictionScore(answers.prediction, evidence),
    ...said.map((estimate) =>
      estimateScore(
        estimate,
        answers.estimates?.[estimate.id] ?? 0,
        points.estimates / said.length,
        publicSeed,
      ),
    ),
  ];
  return {
    dimension: 'prediction',
    title: dimensionTitles.prediction,
    points: checks.reduce((sum, check) => sum + check.points, 0),
    possible: checks.reduce((sum, check) => sum + check.possible, 0),
    weight: points.prediction + points.estimates,
    checks,
  };
}

function predictionScore(
  prediction: Prediction | undefined,
  { saturation, publicSeed, nameOf }: AnswerEvidence,
): CheckScore {
  const { isFull, component, name, atSeconds, ratePerSecond } = saturation;
  const truth = isFull
    ? `${name} was full first, at ${clock(atSeconds)} and ${count(ratePerSecond)} calls/s`
    : component === undefined
      ? 'nothing was full'
      : `nothing was full; ${name} came nearest`;
  const base = { id: 'prediction', title: 'What is full first', target: truth };
  if (prediction === undefined) return { ...base, ...unsaid };
  const isRight = isFull ? prediction.component === component : prediction.component === 0;
  const rate = isFull ? rateCredit(prediction.ratePerSecond, ratePerSecond) : 1;
  const credit = isRight ? componentShare + (1 - componentShare) * rate : 0;
  const guess =
    prediction.component === 0
      ? 'nothing'
      : `${nameOf(prediction.component)} at ${count(prediction.ratePerSecond)} calls/s`;
  const text = `You said ${guess}; ${truth}.`;
  return {
    ...base,
    measured: `you said ${guess}`,
    verdict: credit >= 1 ? 'met' : 'missed',
    points: points.prediction * credit,
    possible: points.prediction,
    seeds: [{ seed: publicSeed, value: prediction.ratePerSecond, credit }],
    ...(credit < 1 && {
      lost: {
        text,
        because: '',
        seed: publicSeed,
        atSeconds,
        ...(component !== undefined && { component }),
      },
    }),
  };
}

const unsaid = {
  measured: 'nothing was said',
  verdict: 'not measured',
  points: 0,
  possible: 0,
  seeds: [],
} as const;

function rateCredit(said: number, measured: number): number {
  if (!(said > 0) || !(measured > 0)) return 0;
  const factor = Math.max(said / measured, measured / said);
  return factor <= rateFactors[0] ? 1 : factor <= rateFactors[1] ? 0.5 : 0;
}

function estimateScore(
  estimate: ChallengeEstimate,
  value: number,
  possible: number,
  seed: number,
): CheckScore {
  const off = estimateOff(estimate, value);
  const credit = off.factor === 1 ? 1 : off.factor <= nearFactor ? 0.5 : 0;
  const { id, question, unit, low, high, working } = estimate;
  const said = `${count(value)} ${unit}`;
  return {
    id: `estimate-${id}`,
    title: question,
    target: `${count(low)} to ${count(high)} ${unit}`,
    measured: said,
    verdict: credit >= 1 ? 'met' : 'missed',
    points: possible * credit,
    possible,
    seeds: [{ seed, value, credit }],
    ...(credit < 1 && {
      lost: { text: `${question} ${said}: ${off.text}.`, because: working, seed, atSeconds: 0 },
    }),
  };
}
