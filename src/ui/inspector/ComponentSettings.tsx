import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { ParameterValue } from '../../model/ParameterValue';
import { componentFaults } from '../faults/componentFaults';
import { useKeepCustomKind } from '../palette/useKeepCustomKind';
import { useStores } from '../stores/useStores';
import { BreakSection } from './BreakSection';
import { CallsSection } from './CallsSection';
import { ParameterList } from './ParameterList';
import { PresetField } from './PresetField';
import { PlacementField } from './PlacementField';
import { TextField } from './TextField';

/** The settings of one component: name, knobs, places, what it calls, and what can be broken. */
export function ComponentSettings({
  component,
  kind,
}: {
  readonly component: Component;
  readonly kind: Kind;
}) {
  const { designs } = useStores();
  const keep = useKeepCustomKind();
  const { id } = component;
  const set = (parameter: string, value: ParameterValue | undefined) =>
    designs.edit(
      { type: 'setParameter', id, parameter, ...(value !== undefined && { value }) },
      `Change ${parameter}`,
      `parameter ${id} ${parameter}`,
    )[0]?.message;

  return (
    <>
      <TextField
        label="Name"
        value={component.name}
        onCommit={(name) =>
          designs.edit({ type: 'renameComponent', id, name }, 'Rename')[0]?.message
        }
      />
      <PresetField component={component} kind={kind} />
      <ParameterList parameters={kind.parameters} stored={component.parameters} onSet={set} />
      <PlacementField component={component} kind={kind} />
      <button
        type="button"
        className="link-button"
        title="Adds it, with these settings, to the palette under Yours"
        onClick={() => keep(component)}
      >
        Keep as a component of mine
      </button>
      <CallsSection component={component} kind={kind} />
      <BreakSection
        options={componentFaults(component, kind)}
        concerns={(fault) => 'component' in fault && fault.component === id}
      />
    </>
  );
}
