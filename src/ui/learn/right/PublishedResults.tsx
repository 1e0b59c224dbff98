import type { PublishedResult } from '../../../library/textbook/published/PublishedResult';
import { publishedResults } from '../../../library/textbook/published/publishedResults';
import '../../dock/figures.css';

const ways: Readonly<Record<PublishedResult['ways'][number], string>> = {
  design: 'as a design',
  part: 'a part of the engine',
  calculator: 'a calculator',
};

/** The published results that the engine is held to, by what they are about, each with its source. */
export function PublishedResults() {
  const all = publishedResults.flatMap(({ results }) => results);
  const values = sum(all, (one) => one.values);
  const missed = sum(all, (one) => one.missed ?? 0);
  return (
    <section aria-label="Published results">
      <h4>Published results that it reproduces</h4>
      <p>
        A file of {all.length} families of results, from publications and closed forms, is run by
        the project’s own tests and with <code>loadbearing reference</code>: {values - missed} of{' '}
        {values} values come out within their tolerance, and {missed} miss only because the file
        writes them with fewer digits than it asks for.
      </p>
      {publishedResults.map(({ name, results }) => (
        <details key={name} className="right-area">
          <summary>
            <b>{name}</b>{' '}
            <span className="muted">
              {results.length} families, {sum(results, rightOf)} of{' '}
              {sum(results, (one) => one.values)} values right
            </span>
          </summary>
          {/* What scrolls can be reached by the keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className="claim-scroll" aria-label={`Results: ${name}`} tabIndex={0}>
            <table className="figures-table">
              <thead>
                <tr>
                  <th scope="col">Result</th>
                  <th scope="col">Source</th>
                  <th scope="col" className="number">
                    Values right
                  </th>
                  <th scope="col">Run</th>
                </tr>
              </thead>
              <tbody>
                {results.map((one) => (
                  <tr key={one.family}>
                    <th scope="row">
                      {one.what} <small>{one.family}</small>
                    </th>
                    <td className="right-source">{one.source}</td>
                    <td className="number">
                      {rightOf(one)} of {one.values}
                    </td>
                    <td>{one.ways.map((way) => ways[way]).join(', ')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      ))}
    </section>
  );
}

function rightOf({ values, missed = 0 }: PublishedResult): number {
  return values - missed;
}

function sum(results: readonly PublishedResult[], of: (result: PublishedResult) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}
