import { takeReport } from '../../../engine/report/takeReport';
import type { Simulation } from '../../../engine/Simulation';
import type { Design } from '../../../model/Design';
import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/** A worker that gets more than it can do for a while, and then less: the rate follows points, and a probe comes at the turn. */
export const transientOverload: Family = { name: 'A-OVERLOAD', way: 'design', measure };

/** Operations of the load and of the single request that comes at the turn; the probe's client. */
const [LOAD, PROBE, PROBER] = [4, 5, 99];
const STATION = 101;
const CONNECTION = 201;
/** How closely the moment at which the worker has nothing left is looked for. */
const LOOK_SECONDS = 0.02;

interface Overload {
  readonly before: number;
  readonly after: number;
  readonly turnSeconds: number;
  readonly serviceSeconds: number;
}

function measure({ parameters, run, seed }: Task): Metrics {
  const overload: Overload = {
    before: parameters.number('overload_rate_per_s'),
    after: parameters.number('after_rate_per_s'),
    turnSeconds: parameters.number('overload_s'),
    serviceSeconds: 1 / parameters.number('service_rate_per_s'),
  };
  parameters.finish();
  const { turnSeconds, serviceSeconds } = overload;
  const simulation = beginRun({ ...overloadDesign(overload), seed });
  simulation.advance(turnSeconds, Infinity);
  const backlog = insideOf(simulation);
  const empty = timeOfEmptiness(simulation, run.durationSeconds ?? 10 * turnSeconds);
  const probe = takeReport(simulation).operations.find(({ id }) => id === PROBE)!;
  return {
    [`backlog_at_${turnSeconds}s`]: backlog,
    // Its own service takes the mean time on average.
    [`wait_of_request_arriving_at_${turnSeconds}s_s`]:
      (probe.latency.meanSeconds ?? NaN) - serviceSeconds,
    [`time_to_empty_after_${turnSeconds}s_s`]: empty - turnSeconds,
  };
}

function insideOf(simulation: Simulation): number {
  return takeReport(simulation).components.find(({ id }) => id === STATION)!.inFlight;
}

/** NaN where it does not come before `until`. */
function timeOfEmptiness(simulation: Simulation, until: number): number {
  while (simulation.nowSeconds < until) {
    simulation.advance(simulation.nowSeconds + LOOK_SECONDS, Infinity);
    if (insideOf(simulation) === 0) return simulation.nowSeconds;
  }
  return NaN;
}

function overloadDesign({ before, after, turnSeconds, serviceSeconds }: Overload): Design {
  const points = [
    { atSeconds: turnSeconds, value: 1 },
    { atSeconds: turnSeconds, value: after / before },
  ];
  const load = { arrivals: 'poisson', rate: before, curve: 'drawn', points };
  const chain = pipelineDesign({ ...load, mix: [{ operation: LOAD, share: 1 }] }, [
    { slots: 1, serviceTime: exponential(serviceSeconds) },
  ]);
  const [client, ...stations] = chain.components;
  const schedule = { arrivals: 'schedule', everySeconds: 10_000_000, firstAtSeconds: turnSeconds };
  const prober = {
    ...client!,
    id: PROBER,
    name: 'Probe',
    parameters: { timeoutMs: 0, ...schedule, mix: [{ operation: PROBE, share: 1 }] },
  };
  const [first] = chain.connections;
  return {
    ...chain,
    operations: [LOAD, PROBE].map((id) => ({ ...chain.operations[0]!, id, name: `${id}` })),
    components: [client!, prober, ...stations],
    connections: [first!, { ...first!, id: CONNECTION + 1, from: PROBER }],
  };
}
