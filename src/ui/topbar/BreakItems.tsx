import { useEffect, useRef } from 'react';
import { describeFault } from '../../model/describeFault';
import { componentFaults } from '../faults/componentFaults';
import { connectionFaults } from '../faults/connectionFaults';
import { systemFaults } from '../faults/systemFaults';
import { Icon } from '../icons/Icon';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';

/** What can be broken, in all and in what is selected, and what is broken now. */
export function BreakItems() {
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
  const items = useRef<HTMLDivElement>(null);
  // They come a moment after their menu has opened, which could not go to the first of them.
  useEffect(() => items.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), []);
  return (
    <div ref={items} role="presentation">
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
    </div>
  );
}
