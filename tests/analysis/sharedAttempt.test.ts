import { expect, test } from 'vitest';
import { gradeDesign } from '../../src/analysis/grading/gradeDesign';
import { differencesFromTold } from '../../src/analysis/practice/differencesFromTold';
import { sharedAttemptOf } from '../../src/analysis/practice/sharedAttemptOf';
import { kindOf } from '../../src/catalogue/kindOf';
import { runExperiment } from '../../src/engine/experiment/runExperiment';
import { decodeLink } from '../../src/exchange/decodeLink';
import { encodeLink } from '../../src/exchange/encodeLink';
import { urlShortener } from '../../src/library/challenges/urlShortener';
import type { ChallengeAnswers } from '../../src/model/ChallengeAnswers';
import type { Design } from '../../src/model/Design';
import type { PracticeSession } from '../../src/model/PracticeSession';
import type { ScoreSheet } from '../../src/model/ScoreSheet';

const answers: ChallengeAnswers = {
  prediction: { component: 0, ratePerSecond: 0 },
  estimates: { 'peak-rate': 4_246, 'in-flight': 340 },
  hints: 2,
  selfMarks: [2, 1, 0],
};

async function grade(design: Design, said: ChallengeAnswers): Promise<ScoreSheet> {
  const grading = await gradeDesign({
    challenge: urlShortener,
    design,
    answers: said,
    kindOf,
    simulate: (request) => Promise.resolve(runExperiment(request, kindOf)),
  });
  if (!grading.ok) throw new Error(JSON.stringify(grading.problems));
  return grading.sheet;
}

test('an attempt that came with a link is graded to the same, and a forged one is told', async () => {
  const sheet = await grade(urlShortener.naive.design, answers);
  const session: PracticeSession = {
    challenge: urlShortener.id,
    level: 'mid',
    pace: 'timed',
    spentMs: 20 * 60_000,
    phase: 7,
    notes: {},
    answers,
    runs: 2,
  };
  const attempt = sharedAttemptOf(session, sheet);
  expect(attempt.missed.length).toBeGreaterThan(0);

  const link = encodeLink({ design: sheet.design, engineVersion: 1, attempt });
  expect(link.length).toBeLessThan(1_200);
  const opened = decodeLink(link, kindOf);
  if (!opened.ok) throw new Error(opened.message);
  expect(opened).toMatchObject({ notices: [], content: { attempt } });

  const again = await grade(opened.content.design, opened.content.attempt!.answers);
  expect(differencesFromTold(opened.content.attempt!, again, urlShortener)).toEqual([]);

  const [lost] = attempt.missed;
  const title = urlShortener.checks.find(({ id }) => id === lost!.id)?.title;
  const forged = {
    ...attempt,
    score: 93,
    result: 'strong' as const,
    missed: attempt.missed.slice(1),
  };
  const told = differencesFromTold(forged, again, urlShortener);
  expect(told[0]).toBe(`It comes to ${attempt.score} here, the link says 93.`);
  expect(told[1]).toMatch(/ here, the link says a strong/);
  expect(told[2]).toMatch(
    new RegExp(`^${title}: missed with .* here, nothing lost in the link\\.$`),
  );
});
