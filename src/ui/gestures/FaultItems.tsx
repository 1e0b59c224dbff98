import { describeFault } from '../../model/describeFault';
import type { Fault } from '../../model/Fault';
import type { FaultOption } from '../faults/FaultOption';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { MenuItem } from './MenuItem';

interface FaultItemsProps {
  readonly options: readonly FaultOption[];
  /** Which of the faults that act now belong here. */
  readonly concerns: (fault: Fault) => boolean;
  /** Closes the menu and then does what was chosen. */
  readonly choose: (act: () => void) => void;
}

/** What is broken now, to be mended, and what can be broken; faults act on the run only. */
export function FaultItems({ options, concerns, choose }: FaultItemsProps) {
  const { run } = useStores();
  const design = useDesign((state) => state.design);
  const faults = useRun((state) => state.snapshot?.faults);
  const canRun = useRun((state) => state.snapshot !== undefined);
  const active = (faults ?? []).filter(({ fault }) => concerns(fault));
  return options.length === 0 ? null : (
    <>
      <p className="menu-heading">Break</p>
      {active.map(({ id, fault }) => (
        <MenuItem key={id} icon="check" onChoose={() => choose(() => run.mend(id))}>
          Mend: {describeFault(fault, design)}
        </MenuItem>
      ))}
      {options.map(({ label, fault }) => (
        <MenuItem
          key={label}
          icon="hammer"
          disabled={!canRun}
          onChoose={() => choose(() => run.breakIt(fault))}
        >
          {label}
        </MenuItem>
      ))}
    </>
  );
}
