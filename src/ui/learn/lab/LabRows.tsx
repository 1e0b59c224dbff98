import type { LabHistory, LabVersion } from '../../../library/labs/transactions/LabHistory';
import type { LabScenario } from '../../../library/labs/transactions/LabScenario';
import type { LockRequest } from '../../../library/labs/transactions/LockTable';
import type { LabBench } from './useLabTrial';
import '../../dock/figures.css';

const nobody = '–';

/** The rows with all the values that they have had, and who holds locks on them. */
export function LabRows({ bench }: { readonly bench: LabBench }) {
  const { scenario, run } = bench;
  const tables = [...new Set(scenario.rows.map(({ table }) => table))];
  const locked = tables.filter((table) => holdersOf(`table ${table}`, bench) !== nobody);
  return (
    <section aria-label="Rows">
      <h4>Rows, and the versions of each</h4>
      <table className="figures-table lab-rows">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Values, the newest last</th>
            <th scope="col">Locked by</th>
          </tr>
        </thead>
        <tbody>
          {scenario.rows.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <ol className="lab-versions">
                  {run.versions
                    .filter(({ row }) => row === id)
                    .map((version) => (
                      <Version key={version.order} {...{ version, history: run, scenario }} />
                    ))}
                </ol>
              </td>
              <td>{holdersOf(`row ${id}`, bench)}</td>
            </tr>
          ))}
          {locked.map((table) => (
            <tr key={table}>
              <th scope="row">All of {table}</th>
              <td>{nobody}</td>
              <td>{holdersOf(`table ${table}`, bench)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface VersionProps {
  readonly version: LabVersion;
  readonly history: LabHistory;
  readonly scenario: LabScenario;
}

function Version({ version, history, scenario }: VersionProps) {
  const { value, writer } = version;
  const status = history.transactions[writer]?.status;
  const name = scenario.programs[writer]?.name;
  const isGone = status === 'rolledBack' || status === 'refused';
  const text = value === undefined ? 'none' : value < 0 ? `−${-value}` : String(value);
  const note =
    name === undefined
      ? ''
      : isGone
        ? `by ${name}, taken back`
        : status === 'committed'
          ? `by ${name}`
          : `by ${name}, not committed`;
  return (
    <li>
      {isGone ? <s>{text}</s> : <b>{text}</b>}
      {note !== '' && <small> {note}</small>}
    </li>
  );
}

const modeWords: Readonly<Record<LockRequest['mode'], string>> = {
  shared: 'reads',
  exclusive: 'writes',
  intent: '',
};

function holdersOf(on: string, { scenario, run }: LabBench): string {
  const held = scenario.programs.flatMap(({ name }, place) =>
    run
      .locksOf(place)
      .filter((lock) => lock.on === on && lock.mode !== 'intent')
      .map(({ mode }) => `${name} (${modeWords[mode]})`),
  );
  return held.length === 0 ? nobody : held.join(', ');
}
