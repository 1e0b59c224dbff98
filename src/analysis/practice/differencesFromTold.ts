import type { Challenge } from '../../model/Challenge';
import type { ChallengeCheck } from '../../model/ChallengeCheck';
import type { ScoreSheet } from '../../model/ScoreSheet';
import type { MissedCheck, SharedAttempt } from '../../model/SharedAttempt';
import { checkValueText } from '../grading/checkValueText';
import { dimensionTitles } from '../grading/dimensionTitles';
import { pointsText } from '../grading/pointsText';
import { resultWords } from '../grading/resultWords';
import { sharedAttemptOf } from './sharedAttemptOf';

/** In what a grading that was made here differs from what a link says of it, a sentence each; none: it comes to the same. */
export function differencesFromTold(
  told: SharedAttempt,
  sheet: ScoreSheet,
  challenge: Challenge,
): readonly string[] {
  // A grading takes none of the candidate's time: that is not compared.
  const own = sharedAttemptOf({ ...told, spentMs: 0 }, sheet);
  return [
    ...(own.score === told.score
      ? []
      : [`It comes to ${pointsText(own.score)} here, the link says ${pointsText(told.score)}.`]),
    ...(own.result === told.result
      ? []
      : [`It is ${resultWords[own.result]} here, the link says ${resultWords[told.result]}.`]),
    ...partDifferences(told, own),
    ...checkDifferences(told, own, challenge),
  ];
}

function partDifferences(told: SharedAttempt, own: SharedAttempt): readonly string[] {
  return own.parts.flatMap(({ dimension, points, possible }) => {
    const other = told.parts.find((one) => one.dimension === dimension);
    if (other?.points === points && other.possible === possible) return [];
    const said =
      other === undefined
        ? 'the link says nothing of it'
        : `the link says ${pointsText(other.points)} of ${pointsText(other.possible)}`;
    return [
      `${dimensionTitles[dimension]}: ${pointsText(points)} of ${pointsText(possible)} here, ${said}.`,
    ];
  });
}

function checkDifferences(
  told: SharedAttempt,
  own: SharedAttempt,
  { checks }: Challenge,
): readonly string[] {
  return checks.flatMap((check) => {
    const byId = ({ missed }: SharedAttempt) => missed.find(({ id }) => id === check.id);
    const [here, there] = [byId(own), byId(told)];
    const isSame = here?.value === there?.value && here?.seedPlace === there?.seedPlace;
    const words = [outcomeText(check, here), outcomeText(check, there)];
    return isSame ? [] : [`${check.title}: ${words[0]} here, ${words[1]} in the link.`];
  });
}

function outcomeText({ measure }: ChallengeCheck, missed: MissedCheck | undefined): string {
  return missed === undefined
    ? 'nothing lost'
    : `missed with ${checkValueText(measure, missed.value)}`;
}
