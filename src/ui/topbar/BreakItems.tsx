import { useEffect, useRef } from 'react';
import { componentFaults } from '../faults/componentFaults';
import { connectionFaults } from '../faults/connectionFaults';
import { FaultChoices } from '../faults/FaultChoices';
import { MendItems } from '../faults/MendItems';
import { systemFaults } from '../faults/systemFaults';
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
      <MendItems faults={active ?? []} design={design} onMend={run.mend} />
      <FaultChoices
        heading={component?.name ?? 'The selected connection'}
        options={[...own, ...ofConnection]}
        onChoose={run.breakIt}
      />
      <FaultChoices
        heading="The whole system"
        options={systemFaults(design)}
        onChoose={run.breakIt}
      />
      {component === undefined && connection === undefined && (
        <p className="menu-note">Select a component or a connection to break it alone.</p>
      )}
    </div>
  );
}
