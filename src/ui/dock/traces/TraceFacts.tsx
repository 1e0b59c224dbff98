import type { Trace } from '../../../model/Trace';
import { StateMark } from '../../controls/StateMark';
import { formatClock } from '../../format/formatClock';
import { formatDuration } from '../../format/formatDuration';
import { useDesign } from '../../stores/useDesign';
import { levelOf, outcomeWords } from './outcomeWords';

/** What a request asked for, when, and how it ended. */
export function TraceFacts({ trace }: { readonly trace: Trace }) {
  const { latencySeconds, outcome, startedAtSeconds } = trace;
  const operation = useDesign(
    (state) => state.design.operations.find(({ id }) => id === trace.operation)?.name,
  );
  return (
    <span className="trace-facts">
      {operation} · at {formatClock(startedAtSeconds)} · <StateMark level={levelOf(outcome)} />{' '}
      {outcome === undefined || latencySeconds === undefined
        ? 'under way'
        : `${outcomeWords[outcome]} after ${formatDuration(latencySeconds)}`}
    </span>
  );
}
