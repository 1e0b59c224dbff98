import { describeFault } from '../../model/describeFault';
import type { Design } from '../../model/Design';
import type { ActiveFault } from '../../model/Snapshot';
import { Icon } from '../icons/Icon';

interface MendItemsProps {
  readonly faults: readonly ActiveFault[];
  readonly design: Design;
  readonly onMend: (id: number) => void;
}

/** What is broken now, as items of a menu that end it; nothing where nothing is. */
export function MendItems({ faults, design, onMend }: MendItemsProps) {
  return (
    faults.length > 0 && (
      <>
        <p className="menu-heading">Broken now</p>
        {faults.map(({ id, fault }) => (
          <button key={id} type="button" role="menuitem" onClick={() => onMend(id)}>
            <Icon name="check" />
            Mend: {describeFault(fault, design)}
          </button>
        ))}
      </>
    )
  );
}
