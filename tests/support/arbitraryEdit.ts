import * as fc from 'fast-check';
import { kinds } from '../../src/catalogue/index';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Component } from '../../src/model/Component';
import type { Connection } from '../../src/model/Connection';
import { connectionParameters } from '../../src/model/connectionParameters';
import type { Design } from '../../src/model/Design';
import type { Edit } from '../../src/model/Edit';
import type { Kind } from '../../src/model/Kind';
import { arbitraryCustomKinds, arbitraryMarks } from './arbitraryMarks';
import { arbitraryObjectives } from './arbitraryObjectives';
import { arbitraryName } from './arbitraryName';
import { arbitraryParameters, arbitraryValue, between, wholeBetween } from './arbitraryParameters';
import { arbitraryRules } from './arbitraryRules';

const mostNesting = 2;

/**
 * Any edit of a design, its values within their bounds. It may still be refused: it may name what is no longer there, take
 * away what is in use, or draw a connection that cannot be.
 */
export function arbitraryEdit(design: Design, nesting = 0): fc.Arbitrary<Edit> {
  const flat = fc.oneof(
    arbitraryAddition(design),
    ...arbitraryBasicEdits(design),
    ...design.components.slice(0, 4).flatMap((component) => editsOfComponent(component, design)),
    ...design.connections
      .slice(0, 4)
      .flatMap((connection) => editsOfConnection(connection, design)),
  );
  if (nesting >= mostNesting) {
    return flat;
  }
  const nested = fc
    .array(fc.nat(), { maxLength: 3 })
    .chain((places) =>
      fc
        .tuple(...places.map(() => arbitraryEdit(design, nesting + 1)))
        .map((edits): Edit => ({ type: 'batch', edits })),
    );
  return fc.oneof({ arbitrary: flat, weight: 8 }, { arbitrary: nested, weight: 1 });
}

function arbitraryAddition(design: Design): fc.Arbitrary<Edit> {
  const operations = design.operations.map(({ id }) => id);
  const ids = design.components.map(({ id }) => id);
  const newId = fc.oneof(
    { arbitrary: fc.nat(12).map((above) => design.nextId + above), weight: 4 },
    { arbitrary: fc.integer({ min: 1, max: design.nextId }), weight: 1 },
  );
  const component = fc.constantFrom<Kind>(...kinds).chain((kind) =>
    fc.record({
      id: newId,
      kind: fc.constant(kind.id),
      name: arbitraryName(),
      x: fc.integer({ min: -2_000, max: 2_000 }),
      y: fc.integer({ min: -2_000, max: 2_000 }),
      placement: fc.constant([{ zone: 0, instances: 1 }]),
      parameters: arbitraryParameters(kind.parameters, operations),
    }),
  );
  const connection = fc.record(
    {
      id: newId,
      from: fc.constantFrom(...ids, design.nextId),
      to: fc.constantFrom(...ids, design.nextId),
      parameters: arbitraryParameters(connectionParameters, operations),
      rules: arbitraryRules(
        operations,
        design.keySpaces.map((space) => space.id),
      ),
    },
    { requiredKeys: ['id', 'from', 'to', 'parameters'] },
  );
  const at = fc.nat(3);
  return fc.oneof(
    fc.record(
      { type: fc.constant('addComponent' as const), component, at },
      { requiredKeys: ['type', 'component'] },
    ),
    fc.record(
      { type: fc.constant('addConnection' as const), connection, at },
      { requiredKeys: ['type', 'connection'] },
    ),
  );
}

function arbitraryBasicEdits(design: Design): readonly fc.Arbitrary<Edit>[] {
  const newId = design.nextId + 20;
  return [
    arbitraryName().map((name): Edit => ({ type: 'renameDesign', name })),
    fc.integer({ min: 0, max: 4_294_967_295 }).map((seed): Edit => ({ type: 'setSeed', seed })),
    fc
      .tuple(fc.subarray([...design.zones]), arbitraryName(), arbitraryName())
      .map(([kept, name, region]): Edit => ({
        type: 'setZones',
        zones: [...kept, { id: newId, name, region }],
      })),
    fc
      .tuple(fc.subarray([...design.keySpaces]), arbitraryName(), between(0, 3))
      .map(([kept, name, zipf]): Edit => ({
        type: 'setKeySpaces',
        keySpaces: [...kept, { id: newId + 1, name, keys: 10, zipf }],
      })),
    arbitraryName().map((name): Edit => ({
      type: 'setTenants',
      tenants: [...(design.tenants ?? []), { id: newId + 3, name, share: 2 }],
    })),
    arbitraryCustomKinds(newId + 4).map((customKinds): Edit => ({
      type: 'setCustomKinds',
      customKinds,
    })),
    arbitraryMarks(newId + 6).map((marks): Edit => ({ type: 'setMarks', marks })),
    arbitraryObjectives(
      newId + 8,
      design.operations.map(({ id }) => id),
    ).map((objectives): Edit => ({ type: 'setObjectives', objectives })),
    fc.tuple(fc.subarray([...design.operations]), arbitraryName()).map(([kept, name]): Edit => ({
      type: 'setOperations',
      operations: [
        ...kept,
        { id: newId + 2, name, access: 'insert', keySpace: design.keySpaces[0]?.id ?? 1 },
      ],
    })),
    fc
      .tuple(fc.subarray([...design.scenario.steps]), between(0.001, 1_000))
      .map(([steps, durationSeconds]): Edit => ({
        type: 'setScenario',
        scenario: { durationSeconds, steps },
      })),
    fc
      .subarray(design.components.map(({ id }) => id))
      .chain((ids) =>
        fc.array(fc.nat(400), { minLength: ids.length * 2 }).map((cells) => [ids, cells] as const),
      )
      .map(([ids, cells]): Edit => ({
        type: 'moveComponents',
        moves: ids.map((id, place) => ({
          id,
          x: cells[place] ?? 0,
          y: -(cells[place + 1] ?? 0) || 0,
        })),
      })),
  ];
}

function editsOfComponent(component: Component, design: Design): readonly fc.Arbitrary<Edit>[] {
  const { id } = component;
  const kind = kindOf(component.kind);
  const zones = [0, ...design.zones.map((zone) => zone.id)];
  const placement = fc
    .tuple(fc.constantFrom(...zones), wholeBetween(1, kind?.instances === 'single' ? 1 : 1_000))
    .map(([zone, instances]) => [{ zone, instances }]);
  return [
    fc.constant<Edit>({ type: 'removeComponent', id }),
    arbitraryName().map((name): Edit => ({ type: 'renameComponent', id, name })),
    placement.map((where): Edit => ({ type: 'placeComponent', id, placement: where })),
    ...(kind?.parameters ?? []).map((parameter) =>
      fc.record(
        {
          type: fc.constant('setParameter' as const),
          id: fc.constant(id),
          parameter: fc.constant(parameter.name),
          value: arbitraryValue(
            parameter,
            design.operations.map((operation) => operation.id),
          ),
        },
        { requiredKeys: ['type', 'id', 'parameter'] },
      ),
    ),
  ];
}

function editsOfConnection({ id }: Connection, design: Design): readonly fc.Arbitrary<Edit>[] {
  const operations = design.operations.map((operation) => operation.id);
  return [
    fc.constant<Edit>({ type: 'removeConnection', id }),
    fc.record(
      {
        type: fc.constant('setRules' as const),
        id: fc.constant(id),
        rules: arbitraryRules(
          operations,
          design.keySpaces.map((space) => space.id),
        ),
      },
      { requiredKeys: ['type', 'id'] },
    ),
    ...connectionParameters.map((parameter) =>
      fc.record(
        {
          type: fc.constant('setConnectionParameter' as const),
          id: fc.constant(id),
          parameter: fc.constant(parameter.name),
          value: arbitraryValue(parameter, operations),
        },
        { requiredKeys: ['type', 'id', 'parameter'] },
      ),
    ),
  ];
}
