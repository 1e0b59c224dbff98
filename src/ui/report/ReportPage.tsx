import { useEffect, useState } from 'react';
import { formatCount } from '../format/formatCount';
import { formatDuration } from '../format/formatDuration';
import { useThemeOnPage } from '../theme/useThemeOnPage';
import { inDark } from './inDark';
import type { Report } from './Report';
import { ReportChart } from './ReportChart';
import { ReportFindings } from './ReportFindings';
import { ReportMore } from './ReportMore';

const nothing = new Float64Array();

/** The report as a page: drawing, figures, courses, findings, components, what happened, what is assumed. */
export function ReportPage({ report }: { readonly report: Report }) {
  const { name, written, basis, figures, series, objectives } = report;
  const { happenings, happeningsLeftOut } = report;
  const times = series.time ?? nothing;
  return (
    <article className="report-page">
      <header>
        <h1>{name}</h1>
        <p>
          {written} · simulated with Loadbearing
          <br />
          {basis}
        </p>
      </header>
      <Picture report={report} />
      <dl className="report-figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {times.length > 1 && (
        <div className="report-charts">
          <ReportChart
            title="Latency"
            times={times}
            format={formatDuration}
            lines={[
              { label: 'p50', values: series.p50 ?? nothing, dash: '2 3', colour: 'ok' },
              { label: 'p95', values: series.p95 ?? nothing, dash: '6 3', colour: 'warn' },
              { label: 'p99', values: series.p99 ?? nothing, dash: '', colour: 'bad' },
            ]}
          />
          <ReportChart
            title="Requests per second"
            times={times}
            format={formatCount}
            lines={[
              { label: 'offered', values: series.offered ?? nothing, dash: '', colour: 'accent' },
              { label: 'goodput', values: series.goodput ?? nothing, dash: '6 3', colour: 'ok' },
            ]}
          />
        </div>
      )}
      {objectives.length > 0 && (
        <>
          <h2>Objectives</h2>
          <ul>
            {objectives.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <ReportFindings />
      <h2>What happened</h2>
      {happenings.length === 0 ? (
        <p>Nothing was planned or done by hand: the run is the design, its traffic and its seed.</p>
      ) : (
        <ul>
          {happenings.map((line, place) => (
            // Lines may be alike; their order is what tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place}>{line}</li>
          ))}
        </ul>
      )}
      <ReportMore count={happeningsLeftOut} of="line" />
      <Components report={report} />
      <Assumptions report={report} />
    </article>
  );
}

function Picture({ report: { picture, name } }: { readonly report: Report }) {
  const isDark = useThemeOnPage() === 'dark';
  const address = useAddress(picture);
  const darkAddress = useAddress(isDark ? inDark(picture) : picture);
  const alt = `The drawing of ${name}`;
  return (
    // On a phone it is wider than the page, and scrolled with the keys as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="report-drawing" aria-label="Drawing" tabIndex={0}>
      {isDark && darkAddress && (
        <img className="report-picture on-screen" src={darkAddress} alt={alt} />
      )}
      {address && (
        // Paper is light.
        <img className={`report-picture ${isDark ? 'on-paper' : ''}`} src={address} alt={alt} />
      )}
    </section>
  );
}

/** An address for a picture, for as long as it is on the page. */
function useAddress(picture: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([picture], { type: 'image/svg+xml' }));
    // An address is made and given back with the picture on the page.
    // oxlint-disable-next-line react/set-state-in-effect
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address;
}

function Components({ report: { rows, rowsLeftOut } }: { readonly report: Report }) {
  return (
    <>
      <h2>Components</h2>
      {/* On a phone it is wider than the page, and scrolled with the keys as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="report-table" aria-label="Components" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Component</th>
              <th scope="col">Kind</th>
              <th scope="col">Instances</th>
              <th scope="col">In /s</th>
              <th scope="col">p50</th>
              <th scope="col">p99</th>
              <th scope="col">Busy</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td>{row.kind}</td>
                <td>{row.instances}</td>
                <td>{row.rate}</td>
                <td>{row.p50}</td>
                <td>{row.p99}</td>
                <td>{row.busy}</td>
                <td>{row.state}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ReportMore count={rowsLeftOut} of="component" />
    </>
  );
}

function Assumptions({ report: { assumptions, assumptionsLeftOut } }: { readonly report: Report }) {
  return (
    <>
      <h2>Assumptions that differ from the defaults</h2>
      {assumptions.length === 0 ? (
        <p>None: every setting is as the reference of components says.</p>
      ) : (
        <ul>
          {assumptions.map(({ part, settings }, place) => (
            // Two components may have one name.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place}>
              <b>{part}</b>: {settings.join('; ')}
            </li>
          ))}
        </ul>
      )}
      <ReportMore count={assumptionsLeftOut} of="part" />
    </>
  );
}
