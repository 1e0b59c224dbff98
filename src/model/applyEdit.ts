import { checkEdit } from './checkEdit';
import type { Component } from './Component';
import type { Connection } from './Connection';
import { connectionParameters } from './connectionParameters';
import type { Design } from './Design';
import type { Edit } from './Edit';
import type { Id } from './Id';
import type { KindOf } from './Kind';
import type { Parameter } from './Parameter';
import type { ParameterValue } from './ParameterValue';
import type { Problem } from './Problem';
import type { Scenario } from './Scenario';
import { withoutDefaults } from './withoutDefaults';
import { leanKeySpace } from './leanKeySpace';
import { leanOperation } from './leanOperation';

/** The changed design with the edit that takes the change back, or why it cannot be made. */
export type EditResult =
  | { readonly ok: true; readonly design: Design; readonly inverse: Edit }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Makes one change. The only way a design changes: by hand, by undo, by a scenario, inside the worker. */
export function applyEdit(design: Design, edit: Edit, kindOf: KindOf): EditResult {
  if (edit.type === 'batch') {
    return applyBatch(design, edit.edits, kindOf);
  }
  const problems = checkEdit(design, edit, kindOf);
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  return { ok: true, ...change(design, edit, kindOf) };
}

function applyBatch(design: Design, edits: readonly Edit[], kindOf: KindOf): EditResult {
  let current = design;
  const inverses: Edit[] = [];
  for (const edit of edits) {
    const result = applyEdit(current, edit, kindOf);
    if (!result.ok) {
      return result;
    }
    current = result.design;
    inverses.unshift(result.inverse);
  }
  return { ok: true, design: current, inverse: { type: 'batch', edits: inverses } };
}

interface Change {
  readonly design: Design;
  readonly inverse: Edit;
}

function change(design: Design, edit: Exclude<Edit, { type: 'batch' }>, kindOf: KindOf): Change {
  switch (edit.type) {
    case 'addComponent':
      return {
        design: {
          ...design,
          components: insertAt(design.components, lean(edit.component, kindOf), edit.at),
          nextId: Math.max(design.nextId, edit.component.id + 1),
        },
        inverse: { type: 'removeComponent', id: edit.component.id },
      };
    case 'removeComponent':
      return removeComponent(design, edit.id);
    case 'moveComponents':
      return moveComponents(design, edit);
    case 'renameComponent':
      return changeComponent(design, edit.id, (component) => ({
        after: { ...component, name: edit.name.trim() },
        inverse: { type: 'renameComponent', id: edit.id, name: component.name },
      }));
    case 'placeComponent':
      return changeComponent(design, edit.id, (component) => ({
        after: { ...component, placement: edit.placement },
        inverse: { type: 'placeComponent', id: edit.id, placement: component.placement },
      }));
    case 'setParameter':
      return changeComponent(design, edit.id, (component) => ({
        after: {
          ...component,
          parameters: withValue(component.parameters, edit, parametersOf(component, kindOf)),
        },
        inverse: withStored('setParameter', edit, component.parameters),
      }));
    case 'addConnection':
      return {
        design: {
          ...design,
          connections: insertAt(design.connections, leanConnection(edit.connection), edit.at),
          nextId: Math.max(design.nextId, edit.connection.id + 1),
        },
        inverse: { type: 'removeConnection', id: edit.connection.id },
      };
    case 'removeConnection':
      return removeConnection(design, edit.id);
    case 'setConnectionParameter':
      return changeConnection(design, edit.id, (connection) => ({
        after: {
          ...connection,
          parameters: withValue(connection.parameters, edit, connectionParameters),
        },
        inverse: withStored('setConnectionParameter', edit, connection.parameters),
      }));
    case 'setRules':
      return changeConnection(design, edit.id, (connection) => ({
        after: withRules(connection, edit.rules),
        inverse: {
          type: 'setRules',
          id: edit.id,
          ...(connection.rules && { rules: connection.rules }),
        },
      }));
    case 'renameDesign':
      return {
        design: { ...design, name: edit.name.trim() },
        inverse: { type: 'renameDesign', name: design.name },
      };
    case 'setSeed':
      return {
        design: { ...design, seed: edit.seed },
        inverse: { type: 'setSeed', seed: design.seed },
      };
    case 'setZones':
      return {
        design: withIdsBelow({ ...design, zones: edit.zones }, edit.zones),
        inverse: { type: 'setZones', zones: design.zones },
      };
    case 'setKeySpaces':
      return {
        design: withIdsBelow(
          { ...design, keySpaces: edit.keySpaces.map(leanKeySpace) },
          edit.keySpaces,
        ),
        inverse: { type: 'setKeySpaces', keySpaces: design.keySpaces },
      };
    case 'setOperations':
      return {
        design: withIdsBelow(
          { ...design, operations: edit.operations.map(leanOperation) },
          edit.operations,
        ),
        inverse: { type: 'setOperations', operations: design.operations },
      };
    case 'setTenants':
      return {
        design: withIdsBelow(withList(design, 'tenants', edit.tenants), edit.tenants),
        inverse: { type: 'setTenants', tenants: design.tenants ?? [] },
      };
    case 'setCustomKinds':
      return {
        design: withIdsBelow(withList(design, 'customKinds', edit.customKinds), edit.customKinds),
        inverse: { type: 'setCustomKinds', customKinds: design.customKinds ?? [] },
      };
    case 'setMarks':
      return {
        design: withIdsBelow(withList(design, 'marks', edit.marks), edit.marks),
        inverse: { type: 'setMarks', marks: design.marks ?? [] },
      };
    case 'setObjectives':
      return {
        design: withIdsBelow(withList(design, 'objectives', edit.objectives), edit.objectives),
        inverse: { type: 'setObjectives', objectives: design.objectives ?? [] },
      };
    case 'setScenario':
      return {
        design: withIdsBelow({ ...design, scenario: edit.scenario }, edit.scenario.steps),
        inverse: { type: 'setScenario', scenario: design.scenario },
      };
  }
}

/** Taking a component away takes its connections away too; the inverse brings all of them back, each to its place. */
function removeComponent(design: Design, id: Id): Change {
  const at = design.components.findIndex((component) => component.id === id);
  const component = design.components[at] as Component;
  const back: Edit[] = [{ type: 'addComponent', component, at }];
  design.connections.forEach((connection, place) => {
    if (connection.from === id || connection.to === id) {
      back.push({ type: 'addConnection', connection, at: place });
    }
  });
  const connections = design.connections.filter((other) => other.from !== id && other.to !== id);
  const scenario = withoutLostSteps(design, id, connections);
  if (scenario !== design.scenario) {
    back.push({ type: 'setScenario', scenario: design.scenario });
  }
  return {
    design: {
      ...design,
      components: design.components.filter((other) => other.id !== id),
      connections,
      scenario,
    },
    inverse: { type: 'batch', edits: back },
  };
}

/** The scenario without the faults of what is no longer there. */
function withoutLostSteps(
  design: Design,
  component: Id | undefined,
  connections: readonly Connection[],
): Scenario {
  const kept = design.scenario.steps.filter((step) => {
    if (step.type !== 'fault') {
      return true;
    }
    const { fault } = step;
    return (
      !('component' in fault && fault.component === component) &&
      !('connection' in fault && !connections.some((other) => other.id === fault.connection))
    );
  });
  return kept.length === design.scenario.steps.length
    ? design.scenario
    : { ...design.scenario, steps: kept };
}

function removeConnection(design: Design, id: Id): Change {
  const at = design.connections.findIndex((connection) => connection.id === id);
  const connection = design.connections[at] as Connection;
  const connections = design.connections.filter((other) => other.id !== id);
  const scenario = withoutLostSteps(design, undefined, connections);
  const back: Edit[] = [{ type: 'addConnection', connection, at }];
  if (scenario !== design.scenario) {
    back.push({ type: 'setScenario', scenario: design.scenario });
  }
  return {
    design: { ...design, connections, scenario },
    inverse: { type: 'batch', edits: back },
  };
}

function moveComponents(design: Design, edit: Extract<Edit, { type: 'moveComponents' }>): Change {
  const moves = new Map(edit.moves.map((move) => [move.id, move]));
  const before = design.components.filter((component) => moves.has(component.id));
  return {
    design: {
      ...design,
      components: design.components.map((component) => {
        const move = moves.get(component.id);
        return move === undefined ? component : { ...component, x: move.x, y: move.y };
      }),
    },
    inverse: { type: 'moveComponents', moves: before.map(({ id, x, y }) => ({ id, x, y })) },
  };
}

function changeComponent(
  design: Design,
  id: Id,
  changeOne: (component: Component) => { after: Component; inverse: Edit },
): Change {
  const component = design.components.find((other) => other.id === id) as Component;
  const { after, inverse } = changeOne(component);
  return {
    design: {
      ...design,
      components: design.components.map((other) => (other.id === id ? after : other)),
    },
    inverse,
  };
}

function changeConnection(
  design: Design,
  id: Id,
  changeOne: (connection: Connection) => { after: Connection; inverse: Edit },
): Change {
  const connection = design.connections.find((other) => other.id === id) as Connection;
  const { after, inverse } = changeOne(connection);
  return {
    design: {
      ...design,
      connections: design.connections.map((other) => (other.id === id ? after : other)),
    },
    inverse,
  };
}

type Stored = Readonly<Record<string, ParameterValue>>;

interface Setting {
  readonly parameter: string;
  readonly value?: ParameterValue;
}

/** Only what differs from `linkDefault` is stored. */
function withValue(
  stored: Stored,
  { parameter, value }: Setting,
  parameters: readonly Parameter[],
): Stored {
  const rest = Object.fromEntries(Object.entries(stored).filter(([other]) => other !== parameter));
  return value === undefined ? rest : withoutDefaults(parameters, { ...rest, [parameter]: value });
}

function parametersOf(component: Component, kindOf: KindOf): readonly Parameter[] {
  return kindOf(component.kind)?.parameters ?? [];
}

function lean(component: Component, kindOf: KindOf): Component {
  const parameters = withoutDefaults(parametersOf(component, kindOf), component.parameters);
  return { ...component, parameters };
}

function leanConnection(connection: Connection): Connection {
  return {
    ...connection,
    parameters: withoutDefaults(connectionParameters, connection.parameters),
  };
}

function withStored(
  type: 'setParameter' | 'setConnectionParameter',
  edit: { readonly id: Id; readonly parameter: string },
  stored: Stored,
): Edit {
  const { id, parameter } = edit;
  return Object.hasOwn(stored, parameter)
    ? { type, id, parameter, value: stored[parameter] as ParameterValue }
    : { type, id, parameter };
}

function withRules(connection: Connection, rules: Connection['rules']): Connection {
  const { rules: _before, ...rest } = connection;
  return rules === undefined ? rest : { ...rest, rules };
}

/** A design without tenants, or notes, or objectives, or kinds of its own says nothing of them. */
function withList<Name extends 'tenants' | 'customKinds' | 'marks' | 'objectives'>(
  design: Design,
  name: Name,
  list: NonNullable<Design[Name]>,
): Design {
  const { [name]: _before, ...rest } = design;
  return (list.length > 0 ? { ...rest, [name]: list } : rest) as Design;
}

function withIdsBelow(design: Design, things: readonly { readonly id: Id }[]): Design {
  const nextId = things.reduce((next, thing) => Math.max(next, thing.id + 1), design.nextId);
  return { ...design, nextId };
}

function insertAt<T>(list: readonly T[], item: T, at = list.length): readonly T[] {
  return [...list.slice(0, at), item, ...list.slice(at)];
}
