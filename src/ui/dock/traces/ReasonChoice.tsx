import { useStore } from 'zustand';
import { traceReasons, type TraceReason } from '../../../model/TraceSummary';
import { traceChoice } from './traceChoice';

/** What each list is called. */
const reasonWords: Readonly<Record<TraceReason, string>> = {
  slowest: 'Slowest',
  failed: 'Failed',
  random: 'Random',
  newest: 'Newest',
  underWay: 'Under way',
};

/** Which requests are listed. */
export function ReasonChoice() {
  const chosen = useStore(traceChoice, (state) => state.reason);
  return (
    <fieldset className="segments trace-reasons">
      <legend className="visually-hidden">Requests to pick from</legend>
      {traceReasons.map((reason) => (
        <label key={reason}>
          <input
            type="radio"
            name="trace-reason"
            checked={chosen === reason}
            onChange={() => traceChoice.setState({ reason, request: undefined })}
          />
          {reasonWords[reason]}
        </label>
      ))}
    </fieldset>
  );
}
