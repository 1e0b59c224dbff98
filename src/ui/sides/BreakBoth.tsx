import { useStore } from 'zustand';
import type { Component } from '../../model/Component';
import type { Fault } from '../../model/Fault';
import type { Id } from '../../model/Id';
import { Menu } from '../controls/Menu';
import { componentFaults } from '../faults/componentFaults';
import { FaultChoices } from '../faults/FaultChoices';
import type { FaultOption } from '../faults/FaultOption';
import { MendItems } from '../faults/MendItems';
import { systemFaults } from '../faults/systemFaults';
import { Icon } from '../icons/Icon';
import { usePhone } from '../theme/usePhone';
import type { Side } from './Side';
import type { Sides } from './openSides';

/** Components in the menu at most: those that differ come first. */
const mostComponents = 12;

/** Causes the same fault in both runs at the same moment, and ends it. */
export function BreakBoth({ a, b, pair }: Omit<Sides, 'close'>) {
  const active = useStore(a.stores.run, ({ snapshot }) => snapshot?.faults) ?? [];
  const isPhone = usePhone();
  const mend = (id: Id) => void pair.mend(id);
  const breakIt = (fault: Fault) => void pair.breakIt(fault);
  // What stands on the button is in its name.
  const label = active.length > 0 ? `Break both ${active.length}` : 'Break both';
  const design = a.stores.designs.getState().design;
  return (
    <Menu
      align="end"
      {...(isPhone && { label, className: 'button square' })}
      face={
        <>
          <Icon name="hammer" size={16} />
          {!isPhone && 'Break both'}
          {active.length > 0 && <span className="count-badge">{active.length}</span>}
        </>
      }
    >
      {() => (
        <>
          <MendItems faults={active} design={design} onMend={mend} />
          <FaultChoices
            heading="The whole system"
            options={systemFaults(design)}
            onChoose={breakIt}
          />
          {sharedBy(a, b).map((component) => (
            <FaultChoices
              key={component.id}
              heading={component.name}
              options={faultsOf(component, a)}
              onChoose={breakIt}
            />
          ))}
        </>
      )}
    </Menu>
  );
}

/** What both have under the same id and of the same kind. */
function sharedBy(a: Side, b: Side): readonly Component[] {
  const kinds = new Map(
    b.stores.designs.getState().design.components.map((one) => [one.id, one.kind]),
  );
  return a.stores.designs
    .getState()
    .design.components.filter(({ id, kind }) => kinds.get(id) === kind)
    .toSorted((one, other) => rank(one, a) - rank(other, a))
    .slice(0, mostComponents);
}

function rank({ id }: Component, { differing }: Side): number {
  return differing.has(String(id)) ? 0 : 1;
}

function faultsOf(component: Component, { stores }: Side): readonly FaultOption[] {
  const kind = stores.kindOf(component.kind);
  return kind === undefined ? [] : componentFaults(component, kind);
}
