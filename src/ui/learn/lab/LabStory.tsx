import { eventWords } from '../../../library/labs/transactions/eventWords';
import type { LabBench } from './useLabTrial';

/** What has happened so far, a column for each transaction; the last of it is read out. */
export function LabStory({ bench }: { readonly bench: LabBench }) {
  const { scenario, run } = bench;
  const { events } = run;
  const last = events.at(-1);
  return (
    <section aria-label="What has happened">
      <h4>What has happened</h4>
      {events.length === 0 ? (
        <p className="muted">Nothing yet. Press “Next of A” or “Next of B”.</p>
      ) : (
        <table className="lab-story">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">Number</span>
              </th>
              {scenario.programs.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {events.map((event, number) => (
              // What has happened stays.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={number}>
                <td className="number">{number + 1}</td>
                {scenario.programs.map(({ name }, place) => (
                  <td key={name} className={event.by === place ? event.what.type : ''}>
                    {event.by === place && eventWords(event, scenario)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <output className="visually-hidden">
        {last !== undefined && eventWords(last, scenario)}
      </output>
    </section>
  );
}
