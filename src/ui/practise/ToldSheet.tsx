import type { ReactNode } from 'react';
import { checkValueText } from '../../analysis/grading/checkValueText';
import { dimensionTitles } from '../../analysis/grading/dimensionTitles';
import { estimateOff } from '../../analysis/grading/estimateOff';
import { gradingSeeds } from '../../analysis/grading/gradingSeeds';
import { targetText } from '../../analysis/grading/targetText';
import type { Challenge } from '../../model/Challenge';
import { hintPrices } from '../../model/Challenge';
import type { Design } from '../../model/Design';
import type { MissedCheck, PartPoints, SharedAttempt } from '../../model/SharedAttempt';
import { StateMark } from '../controls/StateMark';
import { formatClock } from '../format/formatClock';
import { formatCount } from '../format/formatCount';
import { ScoreHead } from './ScoreHead';
import { ScoreSum } from './ScoreSum';

interface ToldSheetProps {
  readonly attempt: SharedAttempt;
  readonly challenge: Challenge;
  readonly design: Design;
  /** What the drawing lacks, found here. */
  readonly gaps: readonly string[];
  readonly onShow: (seed: number, atSeconds: number) => void;
}

/** The score sheet of a link, as told by its sender: points by part, checks that were missed, and what was said before the runs. */
export function ToldSheet({ attempt, challenge, design, gaps, onShow }: ToldSheetProps) {
  const { score, result, parts, answers } = attempt;
  const hints = hintPrices[(answers.hints ?? 0) - 1] ?? 0;
  return (
    <section className="score-sheet" aria-labelledby="told-sheet">
      <div className="practise-heading">
        <h2 id="told-sheet">Score sheet</h2>
        <span className="muted">as told by the sender, not measured here</span>
      </div>
      <ScoreSum score={score} result={result} />
      <p className="muted score-basis">
        {answers.isChanged === true ? 'With' : 'Without'} the requirement that changes
        {hints > 0 && `; ${hints} points went for hints`}.
      </p>
      {gaps.map((line) => (
        <p key={line} className="score-cap">
          {line}
        </p>
      ))}
      {parts.map((part) => (
        <Part key={part.dimension} part={part}>
          {part.dimension === 'prediction' ? (
            <Said attempt={attempt} challenge={challenge} design={design} />
          ) : (
            <Missed
              part={part}
              attempt={attempt}
              challenge={challenge}
              onShow={({ seedPlace, atSeconds }) =>
                onShow(gradingSeeds(challenge.start.seed)[seedPlace] ?? design.seed, atSeconds)
              }
            />
          )}
        </Part>
      ))}
    </section>
  );
}

function Part({ part, children }: { readonly part: PartPoints; readonly children: ReactNode }) {
  const { dimension, points, possible } = part;
  return (
    <section className="score-part">
      <ScoreHead title={dimensionTitles[dimension]} points={points} possible={possible} />
      <ul>{children}</ul>
    </section>
  );
}

interface MissedProps {
  readonly part: PartPoints;
  readonly attempt: SharedAttempt;
  readonly challenge: Challenge;
  readonly onShow: (missed: MissedCheck) => void;
}

function Missed({ part, attempt, challenge, onShow }: MissedProps) {
  const checks = challenge.checks.filter(({ dimension }) => dimension === part.dimension);
  return checks.flatMap(({ id, title, measure }) => {
    const missed = attempt.missed.find((one) => one.id === id);
    if (missed === undefined) return [];
    return (
      <li key={id} className="score-check bad">
        <StateMark level="saturated" />
        <span>
          <span className="visually-hidden">missed: </span>
          <b>{title}</b>: {checkValueText(measure, missed.value)} (asked for: {targetText(measure)}){' '}
          {missed.atSeconds > 0 && (
            <button type="button" className="link-button" onClick={() => onShow(missed)}>
              Show at {formatClock(missed.atSeconds)}
            </button>
          )}
        </span>
      </li>
    );
  });
}

/** Guesses and numbers: how far off a number is needs no run. */
function Said({
  attempt: { answers },
  challenge,
  design,
}: Pick<ToldSheetProps, 'attempt' | 'challenge' | 'design'>) {
  const { prediction, estimates = {} } = answers;
  const guessed = design.components.find(({ id }) => id === prediction?.component);
  return (
    <>
      {prediction !== undefined && (
        <li className="score-check">
          <StateMark level="idle" />
          <span>
            <b>What is full first</b>:{' '}
            {prediction.component === 0
              ? 'nothing, it was said'
              : `${guessed?.name ?? 'a component'} at ${formatCount(prediction.ratePerSecond)} calls/s, it was said`}
          </span>
        </li>
      )}
      {challenge.estimates.flatMap((estimate) => {
        const value = estimates[estimate.id];
        if (value === undefined) return [];
        const off = estimateOff(estimate, value);
        return (
          <li key={estimate.id} className={`score-check ${off.factor === 1 ? 'ok' : 'bad'}`}>
            <StateMark level={off.factor === 1 ? 'healthy' : 'saturated'} />
            <span>
              <b>{estimate.question}</b> {formatCount(value)} {estimate.unit}, {off.text}
            </span>
          </li>
        );
      })}
    </>
  );
}
