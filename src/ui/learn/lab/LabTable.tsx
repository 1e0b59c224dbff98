import { useMemo } from 'react';
import { anomalies, anomalyIds } from '../../../library/labs/transactions/Anomaly';
import {
  anomalyTable,
  type AnomalyCell,
  type AnomalyRow,
  type Possible,
} from '../../../library/labs/transactions/anomalyTable';
import type { LevelId } from '../../../library/labs/transactions/IsolationLevel';
import {
  publications,
  type PublicationId,
  publishedTable,
} from '../../../library/labs/transactions/publishedTable';
import { StateMark } from '../../controls/StateMark';
import '../../dock/figures.css';

interface LabTableProps {
  readonly onChoose: (scenario: string, level: LevelId) => void;
}

const levels: Readonly<Record<Possible, string>> = {
  no: 'healthy',
  some: 'strained',
  yes: 'saturated',
};

const words: Readonly<Record<Possible, string>> = {
  no: 'never',
  some: 'in some cases',
  yes: 'can happen',
};

const keys = Object.keys(publications) as readonly PublicationId[];

/** Which level lets which anomaly happen, found here by trying every order, beside what is published. */
export function LabTable({ onChoose }: LabTableProps) {
  const rows = useMemo(() => anomalyTable(), []);
  const orders = rows[0]?.orders ?? 0;
  const cells = rows.flatMap(({ level, cells: all }) =>
    all.map((cell) => publishedTable[level.id].possible[cell.anomaly] === cell.possible),
  );
  const same = cells.filter((isSame) => isSame).length;
  return (
    <section className="lab-table" aria-label="Levels and anomalies">
      <h4>Which level lets what happen</h4>
      <p>
        Found on this page by trying all {orders} orders of all cases at each level: in how many
        orders of its own cases an anomaly happens. The published tables say the same in {same} of{' '}
        {cells.length} fields. Choose a field to see it step by step.
      </p>
      {/* What scrolls can be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="lab-table-scroll" aria-label="Table" tabIndex={0}>
        <table className="figures-table">
          <thead>
            <tr>
              <th scope="col">Level</th>
              {anomalyIds.map((id) => (
                <th key={id} scope="col">
                  {anomalies[id].name}
                  <small>{anomalies[id].codes}</small>
                </th>
              ))}
              <th scope="col">
                No serial order
                <small>all cases</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.level.id}>
                <th scope="row">
                  {row.level.name}
                  <small>
                    Published:{' '}
                    {publishedTable[row.level.id].sources
                      .map((source) => `[${keys.indexOf(source) + 1}]`)
                      .join(' ')}
                  </small>
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.anomaly}>
                    <Cell row={row} cell={cell} onChoose={onChoose} />
                  </td>
                ))}
                <td className="lab-cell-plain">
                  <StateMark level={row.notSerial === 0 ? 'healthy' : 'saturated'} />{' '}
                  {row.notSerial} of {row.orders}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="lab-legend muted">
        <span>
          <StateMark level="healthy" /> never
        </span>
        <span>
          <StateMark level="strained" /> in some of its cases
        </span>
        <span>
          <StateMark level="saturated" /> in all of its cases
        </span>
      </p>
      <ol className="lab-sources">
        {keys.map((key) => (
          <li key={key}>
            <a href={publications[key].address} target="_blank" rel="noreferrer">
              {publications[key].words}
            </a>
          </li>
        ))}
      </ol>
      <p className="muted">
        A dirty write, a dirty read and a non-repeatable read are counted when they happen, whatever
        comes of them. The others are counted when those who take part have committed. A phantom is
        both: the same question with another answer, and a decision that a new row makes wrong. What
        Hermitage calls read skew at repeatable read by locks comes about through such a row, and is
        counted with the phantoms.
      </p>
    </section>
  );
}

interface CellProps extends LabTableProps {
  readonly row: AnomalyRow;
  readonly cell: AnomalyCell;
}

function Cell({ row: { level }, cell: { anomaly, possible, counts }, onChoose }: CellProps) {
  const shown = counts.find(({ found }) => found > 0) ?? counts[0]!;
  const published = publishedTable[level.id].possible[anomaly];
  const isSame = published === possible;
  const numbers = counts.map(({ found, orders }) => `${found} of ${orders}`);
  return (
    <button
      type="button"
      className={`lab-cell ${possible}`}
      aria-label={`${level.name}, ${anomalies[anomaly].name}: ${words[possible]}, ${numbers.join(' and ')} orders; published: ${words[published]}`}
      onClick={() => onChoose(shown.scenario.id, level.id)}
    >
      <StateMark level={levels[possible]} />
      <span>
        {counts.map(({ scenario }, place) => (
          <span key={scenario.id}>{numbers[place]}</span>
        ))}
        {!isSame && <small>published: {words[published]}</small>}
      </span>
    </button>
  );
}
