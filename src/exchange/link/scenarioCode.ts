import type { Connection } from '../../model/Connection';
import { connectionParameters } from '../../model/connectionParameters';
import type { Edit, Move } from '../../model/Edit';
import { limits } from '../../model/limits';
import type { Scenario, ScenarioStep } from '../../model/Scenario';
import { exchangeLimits } from '../exchangeLimits';
import type { Code } from './Code';
import { componentsCode } from './componentsCode';
import { faultCode } from './faultCode';
import { idsCode } from './idsCode';
import { connectionSettingsCode } from './kindsOnTheWire';
import { LinkProblem } from './LinkProblem';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { keySpacesCode, operationsCode, zonesCode } from './listCodes';
import { placementsCode } from './placementsCode';
import { rulesCode } from './rulesCode';
import { settingCode } from './settingCode';
import { customKindsCode } from './customKindsCode';
import { marksCode } from './marksCode';
import { objectivesCode } from './objectivesCode';
import { tenantsCode } from './tenantsCode';
import { wireTables } from './wireTables';

const usualDurationSeconds = 300;
const deepestEdit = 20;

/** A scenario: its length, then its steps. */
export const scenarioCode: Code<Scenario> = {
  write(out, { durationSeconds, steps }) {
    out.flag(durationSeconds === usualDurationSeconds);
    if (durationSeconds !== usualDurationSeconds) {
      out.number(durationSeconds);
    }
    out.count(steps.length);
    idsCode.write(out, steps, 0);
    for (const step of steps) {
      writeStep(out, step);
    }
  },
  read: (from) => readScenario(from, 0),
};

/** An edit. */
export const editCode: Code<Edit> = {
  write: writeEdit,
  read: (from) => readEdit(from, 0),
};

function writeStep(out: LinkWriter, step: ScenarioStep): void {
  out.number(step.atSeconds);
  out.flag(step.type === 'edit');
  if (step.type === 'edit') {
    writeEdit(out, step.edit);
    return;
  }
  out.flag(step.endSeconds !== undefined);
  if (step.endSeconds !== undefined) {
    out.number(step.endSeconds);
  }
  faultCode.write(out, step.fault);
}

function readScenario(from: LinkReader, depth: number): Scenario {
  const durationSeconds = from.flag() ? usualDurationSeconds : from.number();
  const ids = idsCode.read(from, from.count(limits.scenarioSteps), 0);
  return { durationSeconds, steps: ids.map((id) => readStep(from, id, depth)) };
}

function readStep(from: LinkReader, id: number, depth: number): ScenarioStep {
  const atSeconds = from.number();
  if (from.flag()) {
    return { type: 'edit', id, atSeconds, edit: readEdit(from, depth) };
  }
  const end = from.flag() ? { endSeconds: from.number() } : {};
  return { type: 'fault', id, atSeconds, ...end, fault: faultCode.read(from) };
}

function writeEdit(out: LinkWriter, edit: Edit): void {
  wireTables.edit.write(out, edit.type);
  if ('id' in edit) {
    out.id(edit.id);
  }
  switch (edit.type) {
    case 'addComponent':
      componentsCode.write(out, [edit.component], 0);
      out.count((edit.at ?? -1) + 1);
      return;
    case 'addConnection':
      writeConnection(out, edit.connection);
      out.count((edit.at ?? -1) + 1);
      return;
    case 'moveComponents':
      writeMoves(out, edit.moves);
      return;
    case 'renameComponent':
    case 'renameDesign':
      out.text(edit.name);
      return;
    case 'placeComponent':
      placementsCode.write(out, [edit.placement]);
      return;
    case 'setParameter':
      settingCode.write(out, edit);
      return;
    case 'setConnectionParameter':
      settingCode.write(out, edit, connectionParameters);
      return;
    case 'setRules':
      rulesCode.write(out, edit.rules);
      return;
    case 'setSeed':
      out.integer(edit.seed, 16);
      return;
    case 'setZones':
      zonesCode.write(out, edit.zones);
      return;
    case 'setKeySpaces':
      keySpacesCode.write(out, edit.keySpaces);
      return;
    case 'setOperations':
      operationsCode.write(out, edit.operations);
      return;
    case 'setTenants':
      tenantsCode.write(out, edit.tenants);
      return;
    case 'setCustomKinds':
      customKindsCode.write(out, edit.customKinds);
      return;
    case 'setMarks':
      marksCode.write(out, edit.marks);
      return;
    case 'setObjectives':
      objectivesCode.write(out, edit.objectives);
      return;
    case 'setScenario':
      scenarioCode.write(out, edit.scenario);
      return;
    case 'batch':
      out.count(edit.edits.length);
      for (const one of edit.edits) {
        writeEdit(out, one);
      }
      return;
    case 'removeComponent':
    case 'removeConnection':
      return;
  }
}

function readEdit(from: LinkReader, depth: number): Edit {
  from.spend();
  if (depth > deepestEdit) {
    throw new LinkProblem('invalid', 'The link holds edits inside edits, too many levels deep.');
  }
  const type = wireTables.edit.read(from);
  switch (type) {
    case 'addComponent':
      return readAddComponent(from);
    case 'addConnection': {
      const connection = readConnection(from);
      return { type, connection, ...readAt(from) };
    }
    case 'moveComponents':
      return { type, moves: readMoves(from) };
    case 'renameDesign':
      return { type, name: from.text() };
    case 'setSeed':
      return { type, seed: from.integer(16) };
    case 'setZones':
      return { type, zones: zonesCode.read(from) };
    case 'setKeySpaces':
      return { type, keySpaces: keySpacesCode.read(from) };
    case 'setOperations':
      return { type, operations: operationsCode.read(from) };
    case 'setTenants':
      return { type, tenants: tenantsCode.read(from) };
    case 'setCustomKinds':
      return { type, customKinds: customKindsCode.read(from) };
    case 'setMarks':
      return { type, marks: marksCode.read(from) };
    case 'setObjectives':
      return { type, objectives: objectivesCode.read(from) };
    case 'setScenario':
      return { type, scenario: readScenario(from, depth + 1) };
    case 'batch': {
      const count = from.count(exchangeLimits.edits);
      return { type, edits: from.times(count, () => readEdit(from, depth + 1)) };
    }
    default:
      return readEditOf(from, type);
  }
}

/** The edits that begin with an id. */
function readEditOf(from: LinkReader, type: Extract<Edit, { readonly id: number }>['type']): Edit {
  const id = from.id();
  switch (type) {
    case 'removeComponent':
    case 'removeConnection':
      return { type, id };
    case 'renameComponent':
      return { type, id, name: from.text() };
    case 'placeComponent':
      return { type, id, placement: placementsCode.read(from, 1)[0] ?? [] };
    case 'setRules': {
      const rules = rulesCode.read(from);
      return { type, id, ...(rules !== undefined && { rules }) };
    }
    case 'setParameter':
      return { type, id, ...settingCode.read(from) };
    case 'setConnectionParameter':
      return { type, id, ...settingCode.read(from, connectionParameters) };
  }
}

function readAddComponent(from: LinkReader): Edit {
  const [component] = componentsCode.read(from, 0);
  if (component === undefined) {
    throw new LinkProblem('damaged', 'The link is damaged: a component is missing.');
  }
  return { type: 'addComponent', component, ...readAt(from) };
}

function readAt(from: LinkReader): { readonly at?: number } {
  const at = from.count(limits.id) - 1;
  return at < 0 ? {} : { at };
}

function writeConnection(out: LinkWriter, connection: Connection): void {
  out.id(connection.id);
  out.id(connection.from);
  out.id(connection.to);
  connectionSettingsCode.write(out, connection.parameters);
  rulesCode.write(out, connection.rules);
}

function readConnection(from: LinkReader): Connection {
  const [id, caller, callee] = [from.id(), from.id(), from.id()];
  const parameters = connectionSettingsCode.read(from);
  const rules = rulesCode.read(from);
  return { id, from: caller, to: callee, parameters, ...(rules !== undefined && { rules }) };
}

function writeMoves(out: LinkWriter, moves: readonly Move[]): void {
  out.count(moves.length);
  for (const { id, x, y } of moves) {
    out.id(id);
    out.signed(x, 8);
    out.signed(y, 8);
  }
}

function readMoves(from: LinkReader): readonly Move[] {
  return from.times(from.count(limits.components), () => ({
    id: from.id(),
    x: from.signed(8),
    y: from.signed(8),
  }));
}
