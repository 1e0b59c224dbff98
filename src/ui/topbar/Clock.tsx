import { formatClock } from '../format/formatClock';
import { useRun } from '../stores/useRun';

/** Simulated time, and the pace where the machine does not keep up with the one that was chosen. */
export function Clock() {
  const clock = useRun((state) => formatClock(state.snapshot?.atSeconds ?? 0));
  const slow = useRun(({ status, pace, playing }) =>
    playing && Number.isFinite(pace) && status.achievedPace > 0 && status.achievedPace < pace * 0.9
      ? `${status.achievedPace.toPrecision(2)}×`
      : undefined,
  );
  return (
    <span className="clock" title="Simulated time">
      {clock}
      {slow !== undefined && (
        <span className="clock-slow" title="This machine does not keep up with the chosen speed">
          {' '}
          {slow}
        </span>
      )}
    </span>
  );
}
