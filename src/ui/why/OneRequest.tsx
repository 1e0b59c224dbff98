import { memo, useMemo, useState } from 'react';
import { waterfall } from '../../analysis/traces/waterfall';
import { TraceFacts } from '../dock/traces/TraceFacts';
import { WaterfallLegend } from '../dock/traces/WaterfallLegend';
import { WaterfallTable } from '../dock/traces/WaterfallTable';
import '../dock/traces/traces.css';
import type { TellingRequests } from './tellingRequests';

/** One of the requests that the question is about, and what its time went into; the others can be gone through. */
export const OneRequest = memo(function OneRequest({ sort, requests }: TellingRequests) {
  const [wanted, setWanted] = useState(0);
  const place = Math.min(wanted, requests.length - 1);
  const trace = requests[place];
  const layout = useMemo(() => trace && waterfall(trace), [trace]);
  if (trace === undefined || layout === undefined) return null;
  const { request, latencySeconds } = trace;
  return (
    <section className="why-request trace" aria-label={`One ${sort} request`}>
      <header className="trace-head">
        <h3>One {sort} request</h3>
        <span className="muted">#{request.toLocaleString('en-US')}</span>
        <span className="why-request-buttons">
          <button
            type="button"
            className="button"
            disabled={place === 0}
            onClick={() => setWanted(place - 1)}
          >
            Previous
          </button>
          <button
            type="button"
            className="button"
            disabled={place === requests.length - 1}
            onClick={() => setWanted(place + 1)}
          >
            Next {sort} one
          </button>
        </span>
        <TraceFacts trace={trace} />
      </header>
      <WaterfallLegend layout={layout} latencySeconds={latencySeconds} />
      <WaterfallTable
        trace={trace}
        layout={layout}
        end={Math.max(layout.awaitedSeconds, 1e-6) * 1.02}
      />
    </section>
  );
});
