import * as fc from 'fast-check';
import { kinds } from '../../src/catalogue/index';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Component, Placement } from '../../src/model/Component';
import type { Connection } from '../../src/model/Connection';
import { connectionParameters } from '../../src/model/connectionParameters';
import { connectionProblem } from '../../src/model/connectionProblem';
import type { Design } from '../../src/model/Design';
import { emptyDesign } from '../../src/model/emptyDesign';
import type { Kind } from '../../src/model/Kind';
import { limits } from '../../src/model/limits';
import { arbitraryCustomKinds, arbitraryMarks } from './arbitraryMarks';
import { arbitraryObjectives } from './arbitraryObjectives';
import { arbitraryName } from './arbitraryName';
import { arbitraryParameters, between, wholeBetween } from './arbitraryParameters';
import { arbitraryRules } from './arbitraryRules';
import { arbitraryScenario } from './arbitraryScenario';

/** How large the designs become. */
export interface DesignSize {
  readonly components: number;
  readonly connections: number;
  readonly steps: number;
}

/**
 * Any valid design: every kind, every parameter within its bounds and different from its `linkDefault`, connections that
 * `connectionProblem` allows, rules, and a scenario of faults that the kinds can have and of edits.
 */
export function arbitraryDesign(size: Partial<DesignSize> = {}): fc.Arbitrary<Design> {
  const { components, connections, steps } = { ...usualSize, ...size };
  return arbitraryBasics()
    .chain((basics) =>
      fc
        .tuple(
          fc.array(
            fc.constantFrom<Kind>(...kinds).chain((kind) => arbitraryBox(kind, basics)),
            { maxLength: components },
          ),
          fc.array(arbitraryArrow(basics), { maxLength: connections }),
        )
        .map(([boxes, arrows]) => draw(basics, boxes, arrows)),
    )
    .chain((design) =>
      fc.tuple(arbitraryScenario(design, steps), fc.nat(3)).map(([scenario, gap]) => ({
        ...design,
        scenario,
        nextId: design.nextId + scenario.steps.length + gap,
      })),
    )
    .chain(withExtras);
}

/** Now and then with notes, areas, objectives and components of one's own. */
function withExtras(design: Design): fc.Arbitrary<Design> {
  const { nextId } = design;
  return fc
    .tuple(
      arbitraryMarks(nextId),
      arbitraryCustomKinds(nextId + 2),
      arbitraryObjectives(
        nextId + 4,
        design.operations.map(({ id }) => id),
      ),
    )
    .map(([marks, customKinds, objectives]) => ({
      ...design,
      ...(customKinds.length > 0 && { customKinds }),
      ...(marks.length > 0 && { marks }),
      ...(objectives.length > 0 && { objectives }),
      nextId: nextId + 7,
    }));
}

const usualSize: DesignSize = { components: 8, connections: 14, steps: 5 };

/** A component of one kind without its id. */
export function arbitraryBox(kind: Kind, basics: Design): fc.Arbitrary<Omit<Component, 'id'>> {
  return fc.record({
    kind: fc.constant(kind.id),
    name: arbitraryName(),
    x: arbitraryPixel,
    y: arbitraryPixel,
    placement: arbitraryPlacement(kind, basics),
    parameters: arbitraryParameters(
      kind.parameters,
      basics.operations.map(({ id }) => id),
      basics.tenants?.map(({ id }) => id),
    ),
  });
}

const arbitraryPixel = fc.oneof(
  fc.integer({ min: -100, max: 100 }).map((cells) => cells * 20),
  fc.integer({ min: -100_000, max: 100_000 }),
);

function arbitraryPlacement(kind: Kind, basics: Design): fc.Arbitrary<readonly Placement[]> {
  const zones = [0, ...basics.zones.map(({ id }) => id)];
  if (kind.instances === 'single') {
    return fc.constantFrom(...zones).map((zone) => [{ zone, instances: 1 }]);
  }
  return fc.uniqueArray(
    fc.record(
      {
        zone: fc.constantFrom(...zones),
        instances: wholeBetween(1, 1_000),
        speed: between(limits.speed.low, limits.speed.high),
        weight: between(limits.weight.low, limits.weight.high),
      },
      { requiredKeys: ['zone', 'instances'] },
    ),
    {
      minLength: 1,
      maxLength: zones.length,
      selector: ({ zone, speed = 1, weight = 1 }) => `${zone} ${speed} ${weight}`,
    },
  );
}

interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly rest: Pick<Connection, 'parameters' | 'rules'>;
}

function arbitraryArrow(basics: Design): fc.Arbitrary<Arrow> {
  const operations = basics.operations.map(({ id }) => id);
  return fc.record({
    from: fc.nat(99),
    to: fc.nat(99),
    rest: fc.record(
      {
        parameters: arbitraryParameters(connectionParameters, operations),
        rules: arbitraryRules(
          operations,
          basics.keySpaces.map(({ id }) => id),
        ),
      },
      { requiredKeys: ['parameters'] },
    ),
  });
}

/** Gives ids in the order of drawing, each component followed by the connections that have become possible. */
function draw(
  basics: Design,
  boxes: readonly Omit<Component, 'id'>[],
  arrows: readonly Arrow[],
): Design {
  let design = basics;
  for (const box of boxes) {
    const component = { id: design.nextId, ...box };
    design = {
      ...design,
      components: [...design.components, component],
      nextId: design.nextId + 1,
    };
  }
  for (const { from, to, rest } of arrows) {
    const caller = design.components[from % design.components.length]?.id ?? 0;
    const callee = design.components[to % design.components.length]?.id ?? 0;
    if (connectionProblem(design, caller, callee, kindOf, rest.rules) === undefined) {
      const connection = { id: design.nextId, from: caller, to: callee, ...rest };
      design = {
        ...design,
        connections: [...design.connections, connection],
        nextId: design.nextId + 1,
      };
    }
  }
  return design;
}

/** A design with zones, key spaces and operations and nothing drawn; now and then the one that the page starts with. */
function arbitraryBasics(): fc.Arbitrary<Design> {
  const own = fc
    .record({
      zones: fc.array(fc.record({ name: arbitraryName(), region: arbitraryName() }), {
        maxLength: 4,
      }),
      keySpaces: fc.array(
        fc.record(
          {
            name: arbitraryName(),
            keys: wholeBetween(1, 10_000_000),
            zipf: between(0, 3),
            absent: between(0.001, 1),
            hot: between(0.001, 1),
          },
          { requiredKeys: ['name', 'keys', 'zipf'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      operations: fc.array(
        fc.record(
          {
            name: arbitraryName(),
            access: fc.constantFrom(
              'read' as const,
              'update' as const,
              'insert' as const,
              'conditional' as const,
            ),
            keySpace: fc.nat(99),
            priority: fc.nat(9),
            requestBytes: between(0.001, 1e9),
            replyBytes: between(0.001, 1e9),
            tenantShare: between(0, 1e9),
            follow: fc.record({ delayMs: between(0, 86_400_000), share: between(0, 1) }),
          },
          { requiredKeys: ['name', 'access', 'keySpace'] },
        ),
        { minLength: 1, maxLength: 5 },
      ),
      tenants: fc.array(fc.record({ name: arbitraryName(), share: between(0, 1e9) }), {
        maxLength: 3,
      }),
      firstId: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1_000_000 })),
    })
    .map(({ zones, keySpaces, operations, tenants, firstId }) => {
      let nextId = firstId;
      const withId = <Thing>(thing: Thing) => ({ id: nextId++, ...thing });
      const spaces = keySpaces.map(withId);
      const owners = tenants.map(withId);
      const firstOperation = nextId;
      return {
        ...emptyDesign,
        keySpaces: spaces,
        operations: operations.map(({ tenantShare, follow, keySpace, ...rest }, place) => ({
          ...withId(rest),
          keySpace: spaces[keySpace % spaces.length]?.id ?? 0,
          ...(tenantShare !== undefined &&
            owners[0] !== undefined && { tenants: [{ tenant: owners[0].id, share: tenantShare }] }),
          ...(follow !== undefined &&
            place + 1 < operations.length && {
              follow: { operation: firstOperation + place + 1, ...follow },
            }),
        })),
        zones: zones.map(withId),
        ...(owners.length > 0 && { tenants: owners }),
        nextId,
      };
    });
  return fc
    .record({
      basics: fc.oneof(fc.constant(emptyDesign), own),
      name: arbitraryName(),
      seed: fc.oneof(fc.constant(42), fc.integer({ min: 0, max: 4_294_967_295 })),
      slice: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 1_000 })),
    })
    .map(({ basics, ...rest }) => ({ ...basics, ...rest }));
}
