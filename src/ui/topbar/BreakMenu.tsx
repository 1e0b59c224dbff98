import { Menu } from '../controls/Menu';
import { Icon } from '../icons/Icon';
import { systemFaults } from '../faults/systemFaults';
import { componentFaults } from '../faults/componentFaults';
import { connectionFaults } from '../faults/connectionFaults';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { describeFault } from '../../model/describeFault';

/** Causes faults in the running copy by hand, and ends them. */
export function BreakMenu({ compact = false }: { readonly compact?: boolean }) {
  const count = useRun((state) => state.snapshot?.faults.length ?? 0);
  return (
    <Menu
      side={compact ? 'above' : 'below'}
      align="end"
      {...(compact && { label: 'Break', className: 'button square' })}
      face={
        <>
          <Icon name="hammer" size={compact ? 20 : 16} />
          {!compact && 'Break'}
          {count > 0 && <span className="count-badge">{count}</span>}
        </>
      }
    >
      {() => <BreakItems />}
    </Menu>
  );
}

function BreakItems() {
  const { run, kindOf } = useStores();
  const design = useDesign((state) => state.design);
  const selected = useView((state) => state.selection.components);
  const connections = useView((state) => state.selection.connections);
  const active = useRun((state) => state.snapshot?.faults);
  const component = design.components.find((one) => one.id === selected[0]);
  const kind = component && kindOf(component.kind);
  const connection = design.connections.find((one) => one.id === connections[0]);
  const own = component && kind ? componentFaults(component, kind) : [];
  const ofConnection = connection && component === undefined ? connectionFaults(connection.id) : [];
  return (
    <>
      {active !== undefined && active.length > 0 && (
        <>
          <p className="menu-heading">Broken now</p>
          {active.map(({ id, fault }) => (
            <button key={id} type="button" role="menuitem" onClick={() => run.mend(id)}>
              <Icon name="check" />
              Mend: {describeFault(fault, design)}
            </button>
          ))}
        </>
      )}
      {own.length + ofConnection.length > 0 && (
        <>
          <p className="menu-heading">{component?.name ?? 'The selected connection'}</p>
          {[...own, ...ofConnection].map(({ label, fault }) => (
            <button key={label} type="button" role="menuitem" onClick={() => run.breakIt(fault)}>
              {label}
            </button>
          ))}
        </>
      )}
      <p className="menu-heading">The whole system</p>
      {systemFaults(design).map(({ label, fault }) => (
        <button key={label} type="button" role="menuitem" onClick={() => run.breakIt(fault)}>
          {label}
        </button>
      ))}
      {component === undefined && connection === undefined && (
        <p className="menu-note">Select a component or a connection to break it alone.</p>
      )}
    </>
  );
}
