import { Menu } from '../../controls/Menu';
import { componentFaults } from '../../faults/componentFaults';
import { connectionFaults } from '../../faults/connectionFaults';
import type { FaultOption } from '../../faults/FaultOption';
import { systemFaults } from '../../faults/systemFaults';
import { Icon } from '../../icons/Icon';
import { useDesign } from '../../stores/useDesign';
import { useStores } from '../../stores/useStores';
import { useView } from '../../stores/useView';
import type { ScenarioEdits } from './useScenarioEdits';

/** Adds a step: what can happen to what is selected, and to the whole. */
export function AddStepMenu({
  edits,
  side,
}: {
  readonly edits: ScenarioEdits;
  readonly side: 'above' | 'below';
}) {
  return (
    <Menu
      face={
        <>
          <Icon name="plus" size={16} />
          Add
        </>
      }
      label="Add to the scenario"
      className="button"
      align="end"
      side={side}
    >
      {() => <AddItems edits={edits} />}
    </Menu>
  );
}

function AddItems({ edits }: { readonly edits: ScenarioEdits }) {
  const { kindOf } = useStores();
  const design = useDesign((state) => state.design);
  const { components, connections } = useView((state) => state.selection);
  const component = design.components.find(({ id }) => id === components[0]);
  const kind = component && kindOf(component.kind);
  const connection = design.connections.find(({ id }) => id === connections[0]);
  const number = kind?.parameters.find(({ type }) => type === 'number');
  const addSetting = () => {
    if (component !== undefined && number?.type === 'number') {
      const present = component.parameters[number.name];
      const value = typeof present === 'number' ? present : number.default;
      edits.addEdit({ type: 'setParameter', id: component.id, parameter: number.name, value });
    }
  };
  return (
    <>
      {component !== undefined && kind !== undefined && (
        <>
          <p className="menu-heading">{component.name}</p>
          {number !== undefined && (
            <button type="button" role="menuitem" onClick={addSetting}>
              Change a setting
            </button>
          )}
          <Options options={componentFaults(component, kind)} edits={edits} />
        </>
      )}
      {component === undefined && connection !== undefined && (
        <>
          <p className="menu-heading">The selected connection</p>
          <Options options={connectionFaults(connection.id)} edits={edits} />
        </>
      )}
      <p className="menu-heading">The whole system</p>
      <Options options={systemFaults(design)} edits={edits} />
      {component === undefined && connection === undefined && (
        <p className="menu-note">Select a component or a connection to plan something for it.</p>
      )}
    </>
  );
}

function Options({
  options,
  edits,
}: {
  readonly options: readonly FaultOption[];
  readonly edits: ScenarioEdits;
}) {
  return options.map(({ label, fault }) => (
    <button key={label} type="button" role="menuitem" onClick={() => edits.addFault(fault)}>
      {label}
    </button>
  ));
}
