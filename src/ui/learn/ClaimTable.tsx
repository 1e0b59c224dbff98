import { isAsStated } from '../../library/lessons/isAsStated';
import type { Lesson, LessonClaim, LessonFigure } from '../../library/lessons/Lesson';
import { StateMark } from '../controls/StateMark';
import { formatMeasure } from './formatMeasure';
import type { LessonRun } from './LessonRun';
import '../dock/figures.css';

const origins: Readonly<Record<LessonFigure['by'], string>> = {
  simulation: 'by a separate small simulation',
  arithmetic: 'by arithmetic',
  publication: 'as published',
  engine: 'measured before with this engine',
};

interface ClaimTableProps {
  readonly lesson: Lesson;
  readonly run: LessonRun | undefined;
}

/** What a lesson states, beside what this browser has measured. */
export function ClaimTable({ lesson, run }: ClaimTableProps) {
  const { claims, detours = [] } = lesson;
  const [{ measure, broken }] = claims;
  return (
    // What scrolls can be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="claim-scroll" aria-label="Figures" tabIndex={0}>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className="number">
              Broken
            </th>
            <th scope="col" className="number">
              Mended
            </th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim, place) => (
            <ClaimRow
              key={claim.words}
              claim={claim}
              broken={run?.broken?.figures[place]}
              fixed={run?.fixed?.figures[place]}
            />
          ))}
          {detours.map(({ change, figure }, place) => {
            const value = run?.detours[place]?.figures[0];
            return (
              <tr key={change}>
                <th scope="row">
                  Instead: {change}
                  <small>
                    Stated: {formatMeasure(measure, figure.value)}, {origins[figure.by]}
                  </small>
                </th>
                <td className="number">
                  <Measured {...{ measure, value: run?.broken?.figures[0], figure: broken }} />
                </td>
                <td className="number">
                  <Measured {...{ measure, value, figure }} />
                </td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">
              Cost
              <small>At the load of the run</small>
            </th>
            <td className="number">
              {run?.broken ? formatMeasure({ type: 'cost' }, run.broken.costPerMonth) : '–'}
            </td>
            <td className="number">
              {run?.fixed ? formatMeasure({ type: 'cost' }, run.fixed.costPerMonth) : '–'}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

interface ClaimRowProps {
  readonly claim: LessonClaim;
  /** Measured; missing: not run yet. */
  readonly broken: number | undefined;
  readonly fixed: number | undefined;
}

function ClaimRow({ claim, ...values }: ClaimRowProps) {
  const { words, measure, broken, fixed, source } = claim;
  const by =
    broken.by === fixed.by ? origins[broken.by] : `${origins[broken.by]}; ${origins[fixed.by]}`;
  return (
    <tr>
      <th scope="row">
        {words}
        <small>
          Stated: {formatMeasure(measure, broken.value)} → {formatMeasure(measure, fixed.value)},{' '}
          {by}
          {source === undefined ? '' : `. ${source}`}
        </small>
      </th>
      <td className="number">
        <Measured {...{ measure, value: values.broken, figure: broken }} />
      </td>
      <td className="number">
        <Measured {...{ measure, value: values.fixed, figure: fixed }} />
      </td>
    </tr>
  );
}

interface MeasuredProps {
  readonly measure: LessonClaim['measure'];
  /** Missing: not run yet. */
  readonly value: number | undefined;
  readonly figure: LessonFigure;
}

/** What was measured, and whether it is as stated; a dash before the run. */
function Measured({ measure, value, figure }: MeasuredProps) {
  if (value === undefined) return '–';
  const isRight = isAsStated(value, figure);
  return (
    <b className={`claim-value ${isRight ? 'right' : 'off'}`}>
      {formatMeasure(measure, value)} <StateMark level={isRight ? 'healthy' : 'strained'} />
      <span className="visually-hidden">{isRight ? ', as stated' : ', not as stated'}</span>
    </b>
  );
}
