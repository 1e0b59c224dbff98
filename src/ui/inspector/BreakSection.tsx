import type { Fault } from '../../model/Fault';
import type { FaultOption } from '../faults/FaultOption';
import { describeFault } from '../../model/describeFault';
import { formatClock } from '../format/formatClock';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';

interface BreakSectionProps {
  readonly options: readonly FaultOption[];
  /** Which of the faults that act now belong here. */
  readonly concerns: (fault: Fault) => boolean;
}

/** What can be broken here, and what is broken now. Faults act on the run only; the saved design stays as it is. */
export function BreakSection({ options, concerns }: BreakSectionProps) {
  const { run } = useStores();
  const design = useDesign((state) => state.design);
  const faults = useRun((state) => state.snapshot?.faults);
  const canRun = useRun((state) => state.snapshot !== undefined);
  const active = (faults ?? []).filter(({ fault }) => concerns(fault));
  if (options.length === 0) {
    return null;
  }
  return (
    <section className="inspector-section" aria-label="Break">
      <h3>Break</h3>
      {active.length > 0 && (
        <ul className="plain-list">
          {active.map(({ id, fault, sinceSeconds }) => (
            <li key={id} className="active-fault">
              <span>
                {describeFault(fault, design)}
                <small className="muted"> since {formatClock(sinceSeconds)}</small>
              </span>
              <button type="button" className="button" onClick={() => run.mend(id)}>
                Mend
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="break-buttons">
        {options.map(({ label, fault }) => (
          <button
            key={label}
            type="button"
            className="button danger"
            disabled={!canRun}
            onClick={() => run.breakIt(fault)}
          >
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
