import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { waterfall } from '../../../analysis/traces/waterfall';
import type { Trace } from '../../../model/Trace';
import type { TraceSummary } from '../../../model/TraceSummary';
import { formatDuration } from '../../format/formatDuration';
import { outcomeWords } from './outcomeWords';
import { traceChoice } from './traceChoice';
import { TraceFacts } from './TraceFacts';
import { useTrace } from './useTrace';
import { WaterfallLegend } from './WaterfallLegend';
import { WaterfallTable } from './WaterfallTable';

interface OpenTraceProps {
  readonly request: number;
  /** What it can be compared with. */
  readonly others: readonly TraceSummary[];
  readonly isOther?: boolean;
}

/** One request: how it ended, what its time went into, and its waterfall. */
export function OpenTrace({ request, others, isOther = false }: OpenTraceProps) {
  const trace = useTrace(request);
  const compared = useStore(traceChoice, (state) => (isOther ? state.request : state.other));
  const beside = useTrace(compared);
  if (trace === undefined) return <section className="trace" aria-busy="true" />;
  if (trace === 'missing') {
    return (
      <section className="trace">
        <p className="traces-empty">
          Request {request.toLocaleString('en-US')} was not written down, or is not kept any more.
          Kept are the slowest, the latest failures of each cause, a fair sample, and the newest.
        </p>
        {isOther && <CloseButton />}
      </section>
    );
  }
  const scale = typeof beside === 'object' ? spanOfTime(beside) : 0;
  return <KnownTrace {...{ trace, others, isOther, scale }} />;
}

interface KnownTraceProps {
  readonly trace: Trace;
  readonly others: readonly TraceSummary[];
  readonly isOther: boolean;
  /** Seconds that the time axis covers at least, so that two can be compared. */
  readonly scale: number;
}

function KnownTrace({ trace, others, isOther, scale }: KnownTraceProps) {
  const layout = useMemo(() => waterfall(trace), [trace]);
  const [isWhole, setWhole] = useState(false);
  const { request, latencySeconds } = trace;
  const { endSeconds, awaitedSeconds } = layout;
  const end = Math.max(isWhole ? endSeconds : awaitedSeconds, scale, 1e-6) * 1.02;
  return (
    <section className="trace" aria-label={`Request ${request.toLocaleString('en-US')}`}>
      <header className="trace-head">
        <h3>Request {request.toLocaleString('en-US')}</h3>
        <TraceFacts trace={trace} />
        {endSeconds > awaitedSeconds * 1.05 && (
          <label className="trace-whole">
            <input type="checkbox" checked={isWhole} onChange={() => setWhole(!isWhole)} /> All{' '}
            {formatDuration(endSeconds)}
          </label>
        )}
        {isOther ? <CloseButton /> : <CompareChoice request={request} others={others} />}
      </header>
      <WaterfallLegend layout={layout} latencySeconds={latencySeconds} />
      <WaterfallTable trace={trace} layout={layout} end={end} />
    </section>
  );
}

function CompareChoice({
  request,
  others,
}: {
  readonly request: number;
  readonly others: readonly TraceSummary[];
}) {
  const other = useStore(traceChoice, (state) => state.other);
  return (
    <select
      className="trace-compare"
      aria-label="Compare with another request"
      value={other ?? ''}
      onChange={({ target }) =>
        traceChoice.setState({
          other: target.value === '' ? undefined : Number(target.value),
          request,
        })
      }
    >
      <option value="">Compare with…</option>
      {others
        .filter((one) => one.request !== request)
        .map((one) => (
          <option key={one.request} value={one.request}>
            #{one.request.toLocaleString('en-US')} ·{' '}
            {one.latencySeconds === undefined ? 'under way' : formatDuration(one.latencySeconds)} ·{' '}
            {one.outcome === undefined ? '' : outcomeWords[one.outcome]}
          </option>
        ))}
      {other !== undefined && !others.some((one) => one.request === other) && (
        <option value={other}>#{other.toLocaleString('en-US')}</option>
      )}
    </select>
  );
}

function CloseButton() {
  return (
    <button
      type="button"
      className="button quiet"
      onClick={() => traceChoice.setState({ other: undefined })}
    >
      Close
    </button>
  );
}

function spanOfTime(trace: Trace): number {
  return waterfall(trace).awaitedSeconds;
}
