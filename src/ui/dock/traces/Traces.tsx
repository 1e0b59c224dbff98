import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { TraceSummary } from '../../../model/TraceSummary';
import { useRun } from '../../stores/useRun';
import { DockTools } from '../DockTools';
import { listedTraces } from './listedTraces';
import { OpenTrace } from './OpenTrace';
import { ReasonChoice } from './ReasonChoice';
import { traceChoice } from './traceChoice';
import { TraceList } from './TraceList';
import { useTraces } from './useTraces';
import './traces.css';

/** Requests one by one: a list to pick from, and what the time of the picked one went into; two side by side. */
export function Traces() {
  const { reason, request, other } = useStore(traceChoice);
  const traces = useTraces();
  const listed = listedTraces(traces, reason);
  const shown = request ?? listed[0]?.request;
  useForgetting();
  return (
    <div className="traces-panel">
      <DockTools>
        <ReasonChoice />
      </DockTools>
      <TraceList traces={listed} reason={reason} chosen={shown} />
      <div className={`traces-open ${other === undefined ? '' : 'two'}`}>
        {shown === undefined ? (
          <p className="traces-empty">{emptyText(traces)}</p>
        ) : (
          <OpenTrace request={shown} others={listed} />
        )}
        {other !== undefined && <OpenTrace key={other} request={other} others={listed} isOther />}
      </div>
    </div>
  );
}

/** Another run has other requests under the same numbers. */
function useForgetting(): void {
  const number = useRun(({ snapshot }) => snapshot?.run);
  useEffect(() => {
    const { run } = traceChoice.getState();
    if (run !== number && run !== undefined && number !== undefined) {
      traceChoice.setState({ request: undefined, other: undefined });
    }
    if (number !== undefined) traceChoice.setState({ run: number });
  }, [number]);
}

function emptyText(traces: readonly TraceSummary[]): string {
  return traces.length === 0
    ? 'No request has ended yet. Press play, and come back.'
    : 'No request of this sort so far.';
}
