import { checkName } from './checkName';
import { checkParameter } from './checkParameter';
import { checkPlacement } from './checkPlacement';
import { checkReferences } from './checkReferences';
import { checkRules } from './checkRules';
import { circleProblem } from './circleProblem';
import { connectionParameters } from './connectionParameters';
import { connectionProblem } from './connectionProblem';
import type { Placement } from './Component';
import type { CustomKind } from './CustomKind';
import type { Design } from './Design';
import type { Edit } from './Edit';
import type { Id } from './Id';
import type { Kind, KindOf } from './Kind';
import { limits } from './limits';
import type { Parameter } from './Parameter';
import type { ParameterValue } from './ParameterValue';
import type { Problem } from './Problem';
import { unknownIn } from './unknownIn';

type SingleEdit = Exclude<Edit, { type: 'batch' }>;

/** Why an edit cannot be made on this design; empty when it can. */
export function checkEdit(design: Design, edit: SingleEdit, kindOf: KindOf): readonly Problem[] {
  const message = messageFor(design, edit, kindOf);
  return message === undefined ? [] : [{ path: pathOf(design, edit), message }];
}

function messageFor(design: Design, edit: SingleEdit, kindOf: KindOf): string | undefined {
  switch (edit.type) {
    case 'addComponent':
      return checkNewComponent(design, edit, kindOf);
    case 'addConnection':
      return checkNewConnection(design, edit, kindOf);
    case 'renameComponent':
      return missing(design, edit) ?? checkName(edit.name, 'The name');
    case 'placeComponent':
      return missing(design, edit) ?? checkNewPlacement(design, edit, kindOf);
    case 'setParameter':
    case 'setConnectionParameter':
      return missing(design, edit) ?? checkSetting(design, edit, kindOf);
    case 'setRules':
      return missing(design, edit) ?? checkNewRules(design, edit);
    case 'removeComponent':
    case 'removeConnection':
      return missing(design, edit);
    case 'moveComponents':
      return checkMoves(design, edit.moves);
    case 'renameDesign':
      return checkName(edit.name, 'The name of the design');
    case 'setSeed':
      return Number.isInteger(edit.seed) && edit.seed >= 0 && edit.seed <= limits.seed
        ? undefined
        : `The seed must be a whole number from 0 to ${limits.seed.toLocaleString('en-US')}.`;
    case 'setZones':
      return checkReferences({ ...design, zones: edit.zones });
    case 'setKeySpaces':
      return checkReferences({ ...design, keySpaces: edit.keySpaces });
    case 'setOperations':
      return checkReferences({ ...design, operations: edit.operations });
    case 'setTenants':
      return checkReferences({ ...design, tenants: edit.tenants });
    case 'setCustomKinds':
      return checkCustomKinds(design, edit.customKinds, kindOf);
    case 'setMarks':
      return checkReferences({ ...design, marks: edit.marks });
    case 'setObjectives':
      return checkReferences({ ...design, objectives: edit.objectives });
    case 'setScenario':
      return checkReferences({ ...design, scenario: edit.scenario });
  }
}

function checkNewComponent(
  design: Design,
  { component }: Extract<Edit, { type: 'addComponent' }>,
  kindOf: KindOf,
): string | undefined {
  if (design.components.length >= limits.components) {
    return `A design holds at most ${limits.components} components.`;
  }
  const kind = kindOf(component.kind);
  if (kind === undefined) {
    return `There is no kind of component called "${component.kind}".`;
  }
  return (
    (idTaken(design, component.id) ? 'This component is already in the design.' : undefined) ??
    checkName(component.name, 'The name') ??
    checkPosition(component) ??
    checkPlacement(component.placement, design) ??
    checkSingle(component.placement, kind) ??
    checkStored(design, kind.parameters, component.parameters)
  );
}

function checkNewConnection(
  design: Design,
  { connection }: Extract<Edit, { type: 'addConnection' }>,
  kindOf: KindOf,
): string | undefined {
  if (design.connections.length >= limits.connections) {
    return `A design holds at most ${limits.connections.toLocaleString('en-US')} connections.`;
  }
  return (
    (idTaken(design, connection.id) ? 'This connection is already in the design.' : undefined) ??
    connectionProblem(design, connection.from, connection.to, kindOf, connection.rules) ??
    checkStored(design, connectionParameters, connection.parameters) ??
    checkRules(connection.rules ?? [], design, connection)
  );
}

function checkNewRules(
  design: Design,
  { id, rules }: Extract<Edit, { type: 'setRules' }>,
): string | undefined {
  const connection = design.connections.find((one) => one.id === id)!;
  const others = design.connections.filter((one) => one.id !== id);
  const nameOf = (end: Id): string => design.components.find((one) => one.id === end)?.name ?? '';
  const { from, to } = connection;
  return (
    checkRules(rules ?? [], design, connection) ??
    circleProblem({ from, to, ...(rules && { rules }) }, others, nameOf)
  );
}

function checkNewPlacement(
  design: Design,
  { id, placement }: Extract<Edit, { type: 'placeComponent' }>,
  kindOf: KindOf,
): string | undefined {
  const kind = kindOf(design.components.find((component) => component.id === id)?.kind ?? '');
  return checkPlacement(placement, design) ?? (kind && checkSingle(placement, kind));
}

function checkSingle(placement: readonly Placement[], kind: Kind): string | undefined {
  const instances = placement.reduce((sum, part) => sum + part.instances, 0);
  return kind.instances === 'single' && instances > 1
    ? `The kind "${kind.name}" always has one instance.`
    : undefined;
}

function checkStored(
  design: Design,
  parameters: readonly Parameter[],
  stored: Readonly<Record<string, ParameterValue>>,
): string | undefined {
  for (const [name, value] of Object.entries(stored)) {
    const parameter = parameters.find((other) => other.name === name);
    const problem =
      parameter === undefined
        ? `There is no setting called "${name}" here.`
        : checkValue(design, parameter, value);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

function checkSetting(
  design: Design,
  edit: Extract<Edit, { type: 'setParameter' | 'setConnectionParameter' }>,
  kindOf: KindOf,
): string | undefined {
  const parameters =
    edit.type === 'setConnectionParameter'
      ? connectionParameters
      : (kindOf(design.components.find((one) => one.id === edit.id)?.kind ?? '')?.parameters ?? []);
  const parameter = parameters.find((other) => other.name === edit.parameter);
  if (parameter === undefined) {
    return `There is no setting called "${edit.parameter}" here.`;
  }
  return edit.value === undefined ? undefined : checkValue(design, parameter, edit.value);
}

function checkCustomKinds(
  design: Design,
  customKinds: readonly CustomKind[],
  kindOf: KindOf,
): string | undefined {
  for (const { name, like, parameters } of customKinds) {
    const kind = kindOf(like);
    if (kind === undefined) return `${name} is like a kind that this version does not know.`;
    for (const [key, value] of Object.entries(parameters)) {
      const parameter = kind.parameters.find((one) => one.name === key);
      if (parameter === undefined) return `There is no setting called "${key}" in ${kind.name}.`;
      const problem = checkValue(design, parameter, value);
      if (problem !== undefined) return `${name}: ${problem}`;
    }
  }
  return checkReferences({ ...design, customKinds });
}

/** What `checkParameter` says, and for traffic that each of its operations and tenants is there. */
function checkValue(
  design: Design,
  parameter: Parameter,
  value: ParameterValue,
): string | undefined {
  const problem = checkParameter(parameter, value);
  if (problem !== undefined) {
    return problem;
  }
  const unknown = unknownIn(value, design);
  return unknown && `${parameter.label} names ${unknown} that the design does not have.`;
}

function missing(design: Design, edit: { readonly type: string; readonly id: number }) {
  const ofConnection = ['removeConnection', 'setConnectionParameter', 'setRules'];
  const list = ofConnection.includes(edit.type) ? design.connections : design.components;
  return list.some((thing) => thing.id === edit.id)
    ? undefined
    : 'What this edit changes is no longer in the design.';
}

function checkMoves(design: Design, moves: readonly { id: number; x: number; y: number }[]) {
  for (const move of moves) {
    const problem = missing(design, { type: 'moveComponents', id: move.id }) ?? checkPosition(move);
    if (problem !== undefined) {
      return problem;
    }
  }
  return undefined;
}

function checkPosition({ x, y }: { readonly x: number; readonly y: number }): string | undefined {
  if (!(Math.abs(x) <= limits.coordinate && Math.abs(y) <= limits.coordinate)) {
    return `A component must lie within ${limits.coordinate.toLocaleString('en-US')} pixels of the middle.`;
  }
  return Number.isInteger(x) && Number.isInteger(y)
    ? undefined
    : 'A component must lie on whole pixels.';
}

function idTaken(design: Design, id: number): boolean {
  const lists = [
    design.components,
    design.connections,
    design.zones,
    design.keySpaces,
    design.operations,
    design.tenants ?? [],
    design.customKinds ?? [],
    design.marks ?? [],
    design.objectives ?? [],
    design.scenario.steps,
  ];
  return (
    !(Number.isInteger(id) && id >= 1 && id <= limits.id) ||
    lists.some((list) => list.some((thing: { readonly id: number }) => thing.id === id))
  );
}

function pathOf(design: Design, edit: SingleEdit): string {
  if ('id' in edit) {
    const component = design.components.findIndex((one) => one.id === edit.id);
    const connection = design.connections.findIndex((one) => one.id === edit.id);
    const base = component >= 0 ? `components[${component}]` : `connections[${connection}]`;
    return 'parameter' in edit ? `${base}.parameters.${edit.parameter}` : base;
  }
  return '';
}
