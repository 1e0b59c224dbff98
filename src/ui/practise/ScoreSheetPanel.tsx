import type { ReactNode } from 'react';
import { pointsText } from '../../analysis/grading/pointsText';
import { levelScores } from '../../analysis/grading/resultOf';
import { formatClock } from '../format/formatClock';
import type { CheckScore, DimensionScore, LostPoints, ScoreSheet } from '../../model/ScoreSheet';
import { StateMark } from '../controls/StateMark';
import { ScoreHead } from './ScoreHead';
import { ScoreSum } from './ScoreSum';

interface ScoreSheetPanelProps {
  readonly sheet: ScoreSheet;
  /** "after run 1, not final". */
  readonly note: string;
  /** What stands behind the heading. */
  readonly end?: ReactNode;
  readonly onShow: (lost: LostPoints) => void;
}

/** Points by dimension; each one that was lost with its evidence and the moment of the run that shows it. */
export function ScoreSheetPanel({ sheet, note, end, onShow }: ScoreSheetPanelProps) {
  const { score, level, points, possible, hintPoints, dimensions, caps, gaps, notes } = sheet;
  return (
    <div className="score-sheet" ref={readFromTop}>
      <div className="practise-heading">
        <h2>Score sheet</h2>
        <span className="muted">{note}</span>
        {end}
      </div>
      <ScoreSum score={score} result={level} />
      <div className="score-scale" aria-hidden="true">
        <i style={{ width: `${Math.max(0, Math.min(100, score))}%` }} />
        {Object.entries(levelScores).map(([word, from]) => (
          <span key={word} style={{ left: `${from}%` }}>
            {word} {from}
          </span>
        ))}
      </div>
      <p className="muted score-basis">
        {pointsText(points)} of {pointsText(possible)} points that could be measured
        {hintPoints > 0 && `, less ${hintPoints} for hints`}; {seedWords(sheet)}.
      </p>
      {[...caps, ...gaps].map((line) => (
        <p key={line} className="score-cap">
          {line}
        </p>
      ))}
      {dimensions.map((dimension) => (
        <Dimension key={dimension.dimension} dimension={dimension} onShow={onShow} />
      ))}
      <section className="score-part">
        <p className="score-head">
          <b>Trade-offs and telling</b>
          <span className="muted">
            {sheet.selfAssessed === undefined
              ? '10 · you mark this yourself'
              : `${pointsText(sheet.selfAssessed)} of 10, your own marks`}
          </span>
        </p>
      </section>
      {notes.map((line) => (
        <p key={line} className="muted score-basis">
          {line}
        </p>
      ))}
      <p className="muted score-basis">
        <b>Not measured here:</b> the taste of an API, the data model, security. A run cannot judge
        them, so they give no points.
      </p>
    </div>
  );
}

/** A sheet is read from its sum on, wherever the one before it or the inspector was scrolled to. */
function readFromTop(sheet: HTMLElement | null): void {
  sheet?.closest('.tab-panel')?.scrollTo({ top: 0 });
}

function seedWords({ seeds }: ScoreSheet): string {
  return seeds.length === 1
    ? `seed ${seeds[0]} alone`
    : `the worst of ${seeds.length} seeds counts for each check`;
}

interface DimensionProps {
  readonly dimension: DimensionScore;
  readonly onShow: (lost: LostPoints) => void;
}

function Dimension({ dimension, onShow }: DimensionProps) {
  const { title, points, possible, weight, checks } = dimension;
  return (
    <section className="score-part">
      <ScoreHead title={title} points={points} possible={possible} />
      {possible < weight && (
        <p className="muted score-basis">
          {pointsText(weight - possible)} of {weight} not measured
        </p>
      )}
      <ul>
        {checks.map((check) => (
          <Check
            key={check.id}
            check={check}
            held={dimension.dimension === 'prediction' ? 'right' : 'asked for'}
            onShow={onShow}
          />
        ))}
      </ul>
    </section>
  );
}

const levels = { met: 'healthy', missed: 'saturated', 'not measured': 'idle' } as const;
const tones = { met: 'ok', missed: 'bad', 'not measured': '' } as const;

interface CheckProps {
  readonly check: CheckScore;
  /** What its target is: asked for by the challenge, or what was right to say. */
  readonly held: 'asked for' | 'right';
  readonly onShow: (lost: LostPoints) => void;
}

function Check({ check, held, onShow }: CheckProps) {
  const { verdict, title, target, measured, lost } = check;
  return (
    <li className={`score-check ${tones[verdict]}`}>
      <StateMark level={levels[verdict]} />
      <span>
        <span className="visually-hidden">{verdict}: </span>
        <b>{title}</b>
        {title.endsWith('?') ? ' ' : ': '}
        {measured}
        {verdict !== 'met' && ` (${held}: ${target}).`}
        {lost !== undefined && (
          <>
            {lost.because !== '' && <> {lost.because}</>}{' '}
            {lost.atSeconds > 0 && (
              <button type="button" className="link-button" onClick={() => onShow(lost)}>
                Show at {formatClock(lost.atSeconds)}
              </button>
            )}
          </>
        )}
      </span>
    </li>
  );
}
