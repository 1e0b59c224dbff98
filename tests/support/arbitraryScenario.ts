import * as fc from 'fast-check';
import { kindOf } from '../../src/catalogue/kindOf';
import type { Design } from '../../src/model/Design';
import type { Fault, FaultType } from '../../src/model/Fault';
import type { Id } from '../../src/model/Id';
import type { Scenario, ScenarioStep } from '../../src/model/Scenario';
import { arbitraryEdit } from './arbitraryEdit';
import { between } from './arbitraryParameters';

/** A scenario for a design: faults that its components can have and edits; its steps take the ids from `nextId` on. */
export function arbitraryScenario(design: Design, most: number): fc.Arbitrary<Scenario> {
  return fc
    .record({
      durationSeconds: fc.oneof(fc.constant(300), between(0.001, 10_000_000)),
      steps: fc.array(arbitraryStep(design), { maxLength: most }),
    })
    .map(({ durationSeconds, steps }) => ({
      durationSeconds,
      steps: steps.map((step, index) => ({ ...step, id: design.nextId + index })),
    }));
}

function arbitraryStep(design: Design): fc.Arbitrary<ScenarioStep> {
  const edit = fc.record({
    type: fc.constant('edit' as const),
    id: fc.constant(1),
    atSeconds: between(0, 10_000_000),
    edit: arbitraryEdit(design),
  });
  const faults = arbitraryFaults(design);
  return faults.length === 0 ? edit : fc.oneof(edit, arbitraryFaultStep(fc.oneof(...faults)));
}

function arbitraryFaultStep(fault: fc.Arbitrary<Fault>): fc.Arbitrary<ScenarioStep> {
  return fc
    .record({
      atSeconds: between(0, 1_000_000),
      lasts: fc.option(between(0.01, 1_000_000), { nil: undefined }),
      fault,
    })
    .map(({ atSeconds, lasts, fault: one }) => ({
      type: 'fault',
      id: 1,
      atSeconds,
      ...(lasts !== undefined && { endSeconds: atSeconds + lasts }),
      fault: one,
    }));
}

/** Every fault that can be caused in a design. */
export function arbitraryFaults(design: Design): readonly fc.Arbitrary<Fault>[] {
  const ofComponents = design.components.flatMap(({ id, kind }) =>
    (kindOf(kind)?.faults ?? []).flatMap((type) => arbitraryFaultOf(type, id)),
  );
  const ofConnections = design.connections.flatMap(({ id }) => [
    fc.constant<Fault>({ type: 'cut', connection: id }),
    between(0, 60_000).map((addedMs): Fault => ({ type: 'delay', connection: id, addedMs })),
    between(0, 1).map((share): Fault => ({ type: 'lossy', connection: id, share })),
  ]);
  const apart = design.zones.map(({ id }) =>
    fc.constant<Fault>({ type: 'partition', zones: [id] }),
  );
  const ofZones = design.zones.map(({ id }) => fc.constant<Fault>({ type: 'loseZone', zone: id }));
  const ofKeys = [0, ...design.keySpaces.map(({ id }) => id)].map((keySpace) =>
    between(0, 1).map((share): Fault => ({ type: 'hotKey', keySpace, share })),
  );
  const everywhere = between(0, 1_000).map((factor): Fault => ({
    type: 'traffic',
    component: 0,
    factor,
  }));
  const ofTenants = (design.tenants ?? []).map(({ id }) =>
    between(0, 1_000).map((factor): Fault => ({ type: 'noisyTenant', tenant: id, factor })),
  );
  return [
    ...ofComponents,
    ...ofConnections,
    ...ofZones,
    ...apart,
    ...ofKeys,
    ...ofTenants,
    everywhere,
  ];
}

function arbitraryFaultOf(type: FaultType, component: Id): readonly fc.Arbitrary<Fault>[] {
  switch (type) {
    case 'kill':
      return [fc.nat(1_000).map((instances) => ({ type, component, instances }))];
    case 'slow':
      return [
        fc.record(
          {
            type: fc.constant(type),
            component: fc.constant(component),
            factor: between(0.01, 1_000),
            instances: fc.nat(3),
          },
          { requiredKeys: ['type', 'component', 'factor'] },
        ),
      ];
    case 'quotaCut':
    case 'loseReplies':
      return [between(0, 1).map((share) => ({ type, component, share }))];
    case 'errors':
      return [
        fc.record(
          {
            type: fc.constant(type),
            component: fc.constant(component),
            share: between(0, 1),
            instances: fc.nat(3),
          },
          { requiredKeys: ['type', 'component', 'share'] },
        ),
      ];
    case 'traffic':
      return [between(0, 1_000).map((factor) => ({ type, component, factor }))];
    case 'hang':
    case 'flushCache':
    case 'reconnect':
    case 'pausePrimary':
    case 'stopReplication':
    case 'expire':
    case 'diskFull':
    case 'stopConsumers':
    case 'redeliver':
    case 'switchOver':
      return [fc.constant<Fault>({ type, component })];
    case 'skew':
      return [between(0, 10_000).map((spreadMs): Fault => ({ type, component, spreadMs }))];
    case 'pauses':
    case 'leak':
    case 'flap':
    case 'ramp':
    case 'grow':
    case 'deploy':
      return [arbitraryLongFault(type, component)];
    default:
      return [];
  }
}

function arbitraryLongFault(
  type: 'pauses' | 'leak' | 'flap' | 'ramp' | 'grow' | 'deploy',
  component: Id,
): fc.Arbitrary<Fault> {
  const few = between(1, 3);
  switch (type) {
    case 'pauses':
      return fc
        .tuple(between(0.1, 3), between(1, 1_000))
        .map(([everySeconds, pauseMs]) => ({ type, component, everySeconds, pauseMs }));
    case 'leak':
      return fc.tuple(few, few).map(([afterSeconds, restartSeconds]) => ({
        type,
        component,
        afterSeconds,
        restartSeconds,
      }));
    case 'flap':
      return fc
        .tuple(fc.nat(3), few)
        .map(([instances, everySeconds]) => ({ type, component, instances, everySeconds }));
    case 'ramp':
    case 'grow':
      return fc
        .tuple(between(0.01, 20), few)
        .map(([factor, overSeconds]) => ({ type, component, factor, overSeconds }));
    case 'deploy':
      return fc
        .tuple(between(0, 1), few)
        .map(([share, bootSeconds]) => ({ type, component, share, bootSeconds }));
  }
}
