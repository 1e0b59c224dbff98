import { connectionParameters } from '../../model/connectionParameters';
import type { Edit } from '../../model/Edit';
import { limits } from '../../model/limits';
import type { Reading } from './Reading';
import type { Scope } from './Scope';
import { settleComponent, settlePosition } from './settleComponent';
import { settleConnection } from './settleConnections';
import { settleKeySpaces, settleZones } from './settleLists';
import { settleObjectives } from './settleObjectives';
import { settleOperations } from './settleOperations';
import { settleTenants } from './settleTenants';
import { settleCustomKinds } from './settleCustomKinds';
import { settleMarks } from './settleMarks';
import { settleName } from './settleName';
import { settleNumber } from './settleNumber';
import { settleParameter } from './settleParameters';
import { settlePlacement } from './settlePlacement';
import { settleRules } from './settleRules';
import { settleScenario } from './settleScenario';

/**
 * An edit of a scenario or journal with everything in its bounds; undefined where it has to be left out. Whether it can be
 * made is only known when it is made: earlier edits may have changed what it names.
 */
export function settleEdit(
  reading: Reading,
  path: string,
  edit: Edit,
  outer: Scope,
): Edit | undefined {
  const scope: Scope = { ...outer, closed: false };
  const place = { path, name: '' };
  switch (edit.type) {
    case 'batch':
      return {
        type: 'batch',
        edits: edit.edits.flatMap((one, index) => {
          const settled = settleEdit(reading, `${path}.edits[${index}]`, one, scope);
          return settled === undefined ? [] : [settled];
        }),
      };
    case 'addComponent': {
      const component = settleComponent(reading, `${path}.component`, edit.component, scope);
      return component && { type: edit.type, component, ...optional('at', edit.at) };
    }
    case 'addConnection': {
      const at = { path: `${path}.connection`, name: '' };
      const connection = settleConnection(reading, at, edit.connection, scope);
      return { type: edit.type, connection, ...optional('at', edit.at) };
    }
    case 'removeComponent':
    case 'removeConnection':
      return { type: edit.type, id: edit.id };
    case 'moveComponents':
      return {
        type: edit.type,
        moves: edit.moves.map((move) => ({
          id: move.id,
          ...settlePosition(reading, place, move),
        })),
      };
    case 'renameComponent': {
      const fallback = scope.kindOfComponent.get(edit.id)?.name ?? 'Component';
      const name = settleName(reading, place, edit.name, 'The name', fallback);
      return { type: edit.type, id: edit.id, name };
    }
    case 'renameDesign': {
      const name = settleName(reading, place, edit.name, 'The name', 'Untitled design');
      return { type: edit.type, name };
    }
    case 'placeComponent': {
      const kind = scope.kindOfComponent.get(edit.id);
      const placement = settlePlacement(reading, place, edit.placement, kind, scope);
      return { type: edit.type, id: edit.id, placement };
    }
    case 'setParameter':
    case 'setConnectionParameter':
      return settleSetting(reading, path, edit, scope);
    case 'setRules': {
      const rules = edit.rules && settleRules(reading, place, edit.rules, scope);
      return { type: edit.type, id: edit.id, ...optional('rules', rules) };
    }
    case 'setSeed':
      return { type: edit.type, seed: settleNumber(reading, place, edit.seed, seedRange) };
    case 'setZones':
      return { type: edit.type, zones: settleZones(reading, `${path}.zones`, edit.zones) };
    case 'setKeySpaces': {
      const keySpaces = settleKeySpaces(reading, `${path}.keySpaces`, edit.keySpaces);
      return { type: edit.type, keySpaces };
    }
    case 'setOperations': {
      const at = `${path}.operations`;
      return { type: edit.type, operations: settleOperations(reading, at, edit.operations, scope) };
    }
    case 'setTenants':
      return { type: edit.type, tenants: settleTenants(reading, `${path}.tenants`, edit.tenants) };
    case 'setCustomKinds': {
      const at = `${path}.customKinds`;
      const customKinds = settleCustomKinds(reading, at, edit.customKinds, scope);
      return { type: edit.type, customKinds };
    }
    case 'setMarks':
      return { type: edit.type, marks: settleMarks(reading, `${path}.marks`, edit.marks) };
    case 'setObjectives': {
      const at = `${path}.objectives`;
      return { type: edit.type, objectives: settleObjectives(reading, at, edit.objectives, scope) };
    }
    case 'setScenario': {
      const at = `${path}.scenario`;
      const scenario = settleScenario(reading, at, edit.scenario, scope, settleEdit);
      return { type: edit.type, scenario };
    }
  }
}

const seedRange = { what: 'The seed', low: 0, high: limits.seed, whole: true };

/** The value of a setting is checked where the component is known; elsewhere it is left as it is. */
function settleSetting(
  reading: Reading,
  path: string,
  edit: Extract<Edit, { type: 'setParameter' | 'setConnectionParameter' }>,
  scope: Scope,
): Edit | undefined {
  const { type, id, parameter, value } = edit;
  const parameters =
    type === 'setConnectionParameter'
      ? connectionParameters
      : scope.kindOfComponent.get(id)?.parameters;
  if (parameters === undefined) {
    const name = settleName(reading, { path, name: '' }, parameter, 'The setting', 'unknown');
    return { type, id, parameter: name, ...optional('value', value) };
  }
  if (!parameters.some((other) => other.name === parameter)) {
    reading.mend(
      { path, name: '' },
      `There is no setting called "${parameter.slice(0, 60)}" there.`,
      'The edit was left out.',
    );
    return undefined;
  }
  const place = { path: `${path}.value`, name: '' };
  const settled =
    value === undefined
      ? undefined
      : settleParameter(reading, place, parameters, parameter, value, scope);
  return { type, id, parameter, ...optional('value', settled) };
}

function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [Name in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [Name in Key]?: Value };
}
