import {
  compareWithTheory,
  textbookRuns,
  type TheoryComparison,
} from '../../../library/textbook/compareWithTheory';
import type {
  TextbookCase,
  TextbookMeasure,
  TextbookSetup,
} from '../../../library/textbook/TextbookCase';
import { StateMark } from '../../controls/StateMark';
import { formatTheory } from './formatTheory';
import type { TextbookState } from './textbookStore';
import '../../dock/figures.css';

interface TheoryTableProps {
  readonly textbook: TextbookCase;
  readonly samples: TextbookState['samples'];
}

const verdicts: Readonly<
  Record<TheoryComparison['verdict'], { readonly level: string; readonly words: string }>
> = {
  holds: { level: 'healthy', words: 'holds' },
  chance: { level: 'idle', words: 'outside, as one in twenty is by chance' },
  differs: { level: 'down', words: 'differs' },
};

/** What theory gives for each figure of a case, and what the runs here have measured. */
export function TheoryTable({ textbook, samples }: TheoryTableProps) {
  return (
    // What scrolls can be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="claim-scroll" aria-label={`Figures: ${textbook.name}`} tabIndex={0}>
      <table className="figures-table right-table">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col" className="number">
              Theory
            </th>
            <th scope="col" className="number">
              Measured
            </th>
            <th scope="col" className="number">
              95% interval
            </th>
            <th scope="col" className="number">
              Off by
            </th>
            <th scope="col">Theory in the interval</th>
          </tr>
        </thead>
        <tbody>
          {textbook.setups.flatMap((setup) =>
            setup.measures.map((measure, place) => (
              <Row
                key={`${setup.id} ${measure.name}`}
                {...{ setup, measure }}
                sample={(samples.get(setup.id) ?? []).map((one) => one[place] ?? NaN)}
              />
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly setup: TextbookSetup;
  readonly measure: TextbookMeasure;
  readonly sample: readonly number[];
}

function Row({ setup, measure: { name, unit, theory }, sample }: RowProps) {
  const compared = compareWithTheory(sample, theory);
  return (
    <tr>
      <th scope="row">
        {name} <small>{setup.words}</small>
      </th>
      <td className="number">{formatTheory(unit, theory)}</td>
      {compared === undefined ? (
        <td colSpan={4} className="muted">
          {sample.length === 0 ? 'not run yet' : `${sample.length} of ${textbookRuns} runs`}
        </td>
      ) : (
        <Measured unit={unit} compared={compared} />
      )}
    </tr>
  );
}

interface MeasuredProps {
  readonly unit: TextbookMeasure['unit'];
  readonly compared: TheoryComparison;
}

function Measured({ unit, compared: { mean, low, high, error, verdict } }: MeasuredProps) {
  const { level, words } = verdicts[verdict];
  const percent = Math.abs(error) * 100;
  return (
    <>
      <td className="number">
        <b>{formatTheory(unit, mean)}</b>
      </td>
      <td className="number">
        {formatTheory(unit, low)} – {formatTheory(unit, high)}
      </td>
      <td className="number">
        {error < 0 ? '−' : '+'}
        {percent.toFixed(2)}%
      </td>
      <td className={`right-verdict ${verdict}`}>
        <StateMark level={level} /> {words}
      </td>
    </>
  );
}
