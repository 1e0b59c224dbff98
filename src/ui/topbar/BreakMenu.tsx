import { lazy } from 'react';
import { Menu } from '../controls/Menu';
import { Part } from '../feedback/Part';
import { Icon } from '../icons/Icon';
import { useRun } from '../stores/useRun';

const BreakItems = lazy(async () => ({ default: (await import('./BreakItems')).BreakItems }));

/** Causes faults in the running copy by hand, and ends them. */
export function BreakMenu({ compact = false }: { readonly compact?: boolean }) {
  const count = useRun((state) => state.snapshot?.faults.length ?? 0);
  // What stands on the button is in its name: who speaks to the page says what is seen.
  const label = count > 0 ? `Break ${count}` : 'Break';
  return (
    <Menu
      side={compact ? 'above' : 'below'}
      align="end"
      {...(compact && { label, className: 'button square' })}
      face={
        <>
          <Icon name="hammer" size={compact ? 20 : 16} />
          {!compact && 'Break'}
          {count > 0 && <span className="count-badge">{count}</span>}
        </>
      }
    >
      {() => (
        <Part>
          <BreakItems />
        </Part>
      )}
    </Menu>
  );
}
