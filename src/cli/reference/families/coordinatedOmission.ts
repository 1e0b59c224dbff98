import type { Simulation } from '../../../engine/Simulation';
import type { Component } from '../../../model/Component';
import type { Connection } from '../../../model/Connection';
import type { Design } from '../../../model/Design';
import type { ParameterValue } from '../../../model/ParameterValue';
import type { ScenarioStep } from '../../../model/Scenario';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/**
 * A service that freezes, seen by a tester that waits for each answer before it sends again, and by one that sends at its
 * intended times whatever comes back: two clients of one run, told apart by operation. The freeze is a door with one place
 * that is held for as long as it lasts.
 */
export const coordinatedOmission: Family = { name: 'A-COORD', way: 'design', measure };

const CUT_OFF = 900;
/** Operations of the three clients. */
const PROBE = 11;
const STREAM = 12;
const FREEZER = 13;
/** Clients of two of them; no two things of a design share an id. */
const [STREAMER, FREEZING] = [22, 23];
/** Ids of the pipeline: its client, door and service. */
const [client, door] = [100, 101];
const UNLIMITED = 100_000;

interface Freeze {
  readonly periodSeconds: number;
  readonly latencySeconds: number;
  readonly startSeconds: number;
  readonly endSeconds: number;
}

function measure({ parameters, seed }: Task): Metrics {
  const freeze: Freeze = {
    periodSeconds: parameters.number('period_s'),
    latencySeconds: parameters.number('normal_latency_s'),
    startSeconds: parameters.number('freeze_start_s'),
    endSeconds: parameters.number('freeze_end_s'),
  };
  parameters.finish();
  const simulation = beginRun({ ...frozenDesign(freeze), seed });
  // The stream's last request is the one before the end of the freeze.
  simulation.advance(freeze.endSeconds - freeze.periodSeconds / 2, Infinity);
  const fault = { type: 'traffic', component: 0, factor: 0 } as const;
  simulation.act({ type: 'break', id: CUT_OFF, fault });
  simulation.advance(freeze.endSeconds + 10 * freeze.latencySeconds, Infinity);
  return { ...named('naive', simulation, PROBE), ...named('corrected', simulation, STREAM) };
}

function named(name: string, { world }: Simulation, operation: number): Metrics {
  const meter = world.kernel.requests.operations.of(world.traffic.numberOf(operation));
  const latency = meter.latency.whole();
  return {
    [`${name}_samples`]: latency.count,
    [`${name}_mean_s`]: latency.sum / latency.count,
    [`${name}_p50_s`]: latency.quantile(0.5),
    [`${name}_p75_s`]: latency.quantile(0.75),
    [`${name}_p99_s`]: latency.quantile(0.99),
  };
}

function frozenDesign(freeze: Freeze): Design {
  const chain = pipelineDesign(poisson(0), [
    { slots: 1, serviceTime: { type: 'constant', value: 0 } },
    {
      slots: UNLIMITED,
      serviceTime: { type: 'constant', value: freeze.latencySeconds * 1_000 },
    },
  ]);
  const [, ...stations] = chain.components;
  const every = freeze.periodSeconds;
  const clients = [
    clientOf(client, PROBE, { arrivals: 'paced', users: 1, paceMs: every * 1_000 }),
    clientOf(STREAMER, STREAM, { arrivals: 'schedule', everySeconds: every }),
    clientOf(FREEZING, FREEZER, {
      arrivals: 'schedule',
      everySeconds: 10_000_000,
      firstAtSeconds: freeze.startSeconds,
    }),
  ];
  const first = chain.connections[0]!;
  return {
    ...chain,
    operations: [PROBE, STREAM, FREEZER].map((id) => ({
      ...chain.operations[0]!,
      id,
      name: `${id}`,
    })),
    components: [...clients, ...stations],
    connections: [
      ...chain.connections,
      ...[STREAMER, FREEZING].map((from): Connection => ({ ...first, id: first.id + from, from })),
    ],
    scenario: { durationSeconds: freeze.endSeconds, steps: freezing(freeze) },
  };
}

function clientOf(
  id: number,
  operation: number,
  parameters: Readonly<Record<string, ParameterValue>>,
): Component {
  return {
    id,
    kind: 'client',
    name: `Client ${id}`,
    x: 0,
    y: 0,
    placement: [{ zone: 1, instances: 1 }],
    parameters: { timeoutMs: 0, mix: [{ operation, share: 1 }], ...parameters },
  };
}

/** The first request after the start takes the place at the door for the whole freeze; then the door takes no time again. */
function freezing({ startSeconds, endSeconds }: Freeze): readonly ScenarioStep[] {
  return [doorStep(801, startSeconds, endSeconds - startSeconds), doorStep(802, endSeconds, 0)];
}

function doorStep(id: number, atSeconds: number, seconds: number): ScenarioStep {
  return {
    type: 'edit',
    id,
    atSeconds,
    edit: {
      type: 'setParameter',
      id: door,
      parameter: 'serviceTime',
      value: { type: 'constant', value: seconds * 1_000 },
    },
  };
}
