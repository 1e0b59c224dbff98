import type { Design } from './Design';
import type { Edit } from './Edit';
import type { Id } from './Id';
import type { KindOf } from './Kind';
import type { Parameter } from './Parameter';
import type { ParameterValue } from './ParameterValue';
import { connectionParameters } from './connectionParameters';
import { withUnit } from './withUnit';

/** An edit in a few words that name what it changes: "Orders DB: Slots per instance 8". `design` is the one before it. */
export function describeEdit(edit: Edit, design: Design, kindOf: KindOf): string {
  switch (edit.type) {
    case 'addComponent':
      return `${edit.component.name} added`;
    case 'removeComponent':
      return `${nameOf(edit.id, design)} removed`;
    case 'renameComponent':
      return `${nameOf(edit.id, design)}: named ${edit.name}`;
    case 'placeComponent': {
      const instances = edit.placement.reduce((sum, place) => sum + place.instances, 0);
      return `${nameOf(edit.id, design)}: ${instances === 1 ? '1 instance' : `${instances} instances`}`;
    }
    case 'setParameter': {
      const component = design.components.find(({ id }) => id === edit.id);
      const parameters = kindOf(component?.kind ?? '')?.parameters ?? [];
      return `${nameOf(edit.id, design)}: ${setting(edit.parameter, edit.value, parameters)}`;
    }
    case 'addConnection':
      return `${nameOf(edit.connection.from, design)} → ${nameOf(edit.connection.to, design)} connected`;
    case 'removeConnection':
      return `${connectionOf(edit.id, design)} disconnected`;
    case 'setConnectionParameter':
      return `${connectionOf(edit.id, design)}: ${setting(edit.parameter, edit.value, connectionParameters)}`;
    case 'setRules':
      return `${connectionOf(edit.id, design)}: call rules`;
    case 'setScenario':
      return 'Timeline changed';
    case 'setKeySpaces':
      return 'Key spaces changed';
    case 'setOperations':
      return 'Operations changed';
    case 'setTenants':
      return 'Tenants changed';
    case 'setZones':
      return 'Zones changed';
    case 'batch': {
      const [first, ...others] = edit.edits;
      const text = first === undefined ? 'Nothing' : describeEdit(first, design, kindOf);
      return others.length === 0 ? text : `${text} and ${others.length} more`;
    }
    default:
      return 'Drawing changed';
  }
}

function setting(
  name: string,
  value: ParameterValue | undefined,
  parameters: readonly Parameter[],
): string {
  const parameter = parameters.find((one) => one.name === name);
  const label = parameter?.label ?? name;
  if (value === undefined) {
    return `${label} as usual`;
  }
  if (typeof value === 'number') {
    const unit = parameter?.type === 'number' ? parameter.unit : '';
    return `${label} ${withUnit(value.toLocaleString('en-US'), unit)}`;
  }
  if (typeof value === 'boolean') {
    return `${label} ${value ? 'on' : 'off'}`;
  }
  const option =
    parameter?.type === 'choice' ? parameter.options.find((one) => one.name === value) : undefined;
  return option === undefined ? `${label} changed` : `${label} ${option.label}`;
}

function nameOf(id: Id, design: Design): string {
  return design.components.find((component) => component.id === id)?.name ?? 'Something removed';
}

function connectionOf(id: Id, design: Design): string {
  const found = design.connections.find((connection) => connection.id === id);
  return found === undefined
    ? 'A removed connection'
    : `${nameOf(found.from, design)} → ${nameOf(found.to, design)}`;
}
