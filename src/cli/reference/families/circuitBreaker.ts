import type { Simulation } from '../../../engine/Simulation';
import { takeReport } from '../../../engine/report/takeReport';
import type { ConnectionReport } from '../../../model/Report';
import type { Design } from '../../../model/Design';
import type { ParameterValue } from '../../../model/ParameterValue';
import type { ScenarioStep } from '../../../model/Scenario';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/** A breaker between an even stream of calls and a service that fails all of them for a while, or some of them always. */
export const circuitBreaker: Family = { name: 'E-BREAKER', way: 'design', measure };

type Settings = Readonly<Record<string, ParameterValue>>;

const FAULT = 901;
const FLAPPING_RATE = 100;
const PATIENCE = 100;

function measure(task: Task): Metrics {
  return task.parameters.has('p_fail') ? measureFlapping(task) : measureOutage(task);
}

function measureOutage({ parameters, seed }: Task): Metrics {
  const rate = parameters.number('rate_per_s');
  const breaker = {
    ...windowOf(parameters.number('window'), parameters.number('threshold')),
    breakerOpenSeconds: parameters.number('open_s'),
    breakerProbes: parameters.number('half_open_probes'),
  };
  const from = parameters.number('outage_start_s');
  const until = parameters.number('outage_end_s');
  parameters.finish();
  const outage: ScenarioStep = {
    type: 'fault',
    id: FAULT,
    atSeconds: from,
    endSeconds: until,
    fault: { type: 'errors', component: 101, share: 1 },
  };
  const guarded = beginRun({ ...watched(rate, breaker, [outage]), seed });
  const opened = passUntil(guarded, until, (one) => (one.policy?.breaker.opens ?? 0) > 0);
  const failed = takeReport(guarded).connections[0]!.failures;
  guarded.advance(until, Infinity);
  const reached = takeReport(guarded).components[1]!.started;
  const closed = passUntil(guarded, until + PATIENCE, (one) => one.policy?.breaker.closed === 1);
  const plain = beginRun({ ...watched(rate, {}, [outage]), seed });
  plain.advance(until + PATIENCE, Infinity);
  // What came before the outage reached the service as well.
  const earlier = beginRun({ ...watched(rate, {}, []), seed });
  earlier.advance(from, Infinity);
  return {
    failed_calls_before_first_open: failed,
    time_first_open_s: opened,
    calls_reaching_dependency_during_outage: reached - takeReport(earlier).components[1]!.started,
    time_closed_again_s: closed,
    calls_reaching_dependency_without_breaker: takeReport(plain).connections[0]!.failures,
  };
}

/** How often a breaker opens by chance alone. */
function measureFlapping({ parameters, seed }: Task): Metrics {
  const share = parameters.number('p_fail');
  const breaker = windowOf(parameters.number('window'), parameters.number('threshold'));
  const calls = parameters.number('calls');
  parameters.finish();
  const fault = { type: 'errors', component: 101, share } as const;
  const steps = [{ type: 'fault', id: FAULT, atSeconds: 0, fault }] as const;
  const simulation = beginRun({ ...watched(FLAPPING_RATE, breaker, steps), seed });
  simulation.advanceToRequests(calls, Infinity);
  return { opens: takeReport(simulation).connections[0]!.policy?.breaker.opens ?? NaN };
}

/** A window that is judged when it is full. */
function windowOf(calls: number, threshold: number): Settings {
  return {
    breaker: 'calls',
    breakerCalls: calls,
    breakerMinimum: calls,
    breakerPercent: threshold * 100,
  };
}

/** A client that calls a service evenly; answers take no time. */
function watched(rate: number, policy: Settings, steps: readonly ScenarioStep[]): Design {
  const station = { slots: 1_000, serviceTime: { type: 'constant', value: 0 } } as const;
  const chain = pipelineDesign({ arrivals: 'constant', rate }, [station]);
  return {
    ...chain,
    connections: chain.connections.map((one) => ({
      ...one,
      parameters: { ...one.parameters, ...policy },
    })),
    scenario: { durationSeconds: 1, steps },
  };
}

/** The moment of the event after which something holds of the connection; NaN when it does not come to that. */
function passUntil(
  simulation: Simulation,
  latest: number,
  holds: (connection: ConnectionReport) => boolean,
): number {
  while (simulation.nowSeconds < latest) {
    if (holds(takeReport(simulation).connections[0]!)) return simulation.nowSeconds;
    simulation.advance(latest, 1);
  }
  return NaN;
}
