import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { TraceReason, TraceSummary } from '../../../model/TraceSummary';
import { StateMark } from '../../controls/StateMark';
import { formatClock } from '../../format/formatClock';
import { formatDuration } from '../../format/formatDuration';
import { useDesign } from '../../stores/useDesign';
import { levelOf, outcomeWords } from './outcomeWords';
import { traceChoice } from './traceChoice';

interface TraceListProps {
  readonly traces: readonly TraceSummary[];
  readonly reason: TraceReason;
  readonly chosen: number | undefined;
}

/** The requests that can be looked at, one line each; arrow keys move from one to the next and open it. */
export function TraceList({ traces, reason, chosen }: TraceListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const operations = useDesign((state) => state.design.operations);
  const place = traces.findIndex(({ request }) => request === chosen);
  useEffect(() => {
    if (list.current?.contains(document.activeElement) === true) {
      document.getElementById(`${id}${chosen}`)?.scrollIntoView({ block: 'nearest' });
    }
  }, [id, chosen]);

  const move = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + 8,
      PageUp: place - 8,
      Home: 0,
      End: traces.length - 1,
    };
    const wanted = steps[event.key];
    if (wanted === undefined || traces.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = traces[Math.max(0, Math.min(wanted, traces.length - 1))];
    traceChoice.setState({ request: next?.request });
  };

  return (
    // A list whose rows have columns is none of the browser's own.
    <div
      className="trace-list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label="Requests"
      tabIndex={0}
      ref={list}
      aria-activedescendant={place < 0 ? undefined : `${id}${chosen}`}
      onKeyDown={move}
    >
      {traces.map((trace, number) => (
        <TraceOption
          key={trace.request}
          id={`${id}${trace.request}`}
          trace={trace}
          operation={operations.find(({ id: one }) => one === trace.operation)?.name ?? ''}
          isChosen={trace.request === chosen}
          isFirstOfCause={reason === 'failed' && traces[number - 1]?.outcome !== trace.outcome}
        />
      ))}
    </div>
  );
}

interface TraceOptionProps {
  readonly id: string;
  readonly trace: TraceSummary;
  readonly operation: string;
  readonly isChosen: boolean;
  readonly isFirstOfCause: boolean;
}

function TraceOption({ id, trace, operation, isChosen, isFirstOfCause }: TraceOptionProps) {
  const { request, startedAtSeconds, latencySeconds, outcome } = trace;
  return (
    // The list has the focus and hears the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={isChosen}
      className={`trace-option ${isFirstOfCause ? 'first' : ''}`}
      onClick={() => traceChoice.setState({ request })}
    >
      <StateMark level={levelOf(outcome)} />
      <span className="trace-number">#{request.toLocaleString('en-US')}</span>
      <span className="trace-operation">{operation}</span>
      <span className="trace-latency">
        {latencySeconds === undefined ? '…' : formatDuration(latencySeconds)}
      </span>
      <span className="trace-when">at {formatClock(startedAtSeconds)}</span>
      <span className="trace-outcome">
        {outcome === undefined ? 'under way' : outcomeWords[outcome]}
      </span>
    </div>
  );
}
