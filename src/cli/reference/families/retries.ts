import type { Design } from '../../../model/Design';
import { pipelineDesign } from '../designs/pipelineDesign';
import { poisson } from '../designs/poisson';
import { waitingConnections } from '../designs/waitingConnections';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import type { SteadyState } from '../SteadyState';

/** Callers that repeat what failed: each alone, and layer upon layer, where the attempts multiply. */
export const retries: Family = { name: 'E-RETRY', way: 'design', measure };

const RATE = 100;
const FAULT = 901;

function measure(task: Task): Metrics {
  return task.parameters.has('layers') ? measureLayers(task) : measureSingle(task);
}

/** Each attempt fails with a probability of its own. */
function measureSingle(task: Task): Metrics {
  const share = task.parameters.number('p_fail');
  const attempts = 1 + task.parameters.number('max_retries');
  task.parameters.finish();
  const state = reachSteadyState(layered(1, attempts, share), task);
  return {
    attempts_per_request: attemptsAtEnd(state),
    success_fraction: state.drained.system.successShare ?? NaN,
  };
}

/** Every attempt fails, and every caller on the way tries again. */
function measureLayers(task: Task): Metrics {
  const layers = task.parameters.number('layers');
  const choices = task.parameters.numbers('attempts_per_layer');
  task.parameters.finish();
  const run = { ...task.run, warmupRequests: 0, requests: 10 };
  const all = choices.map((attempts) => {
    const state = reachSteadyState(layered(layers, attempts, 1), { ...task, run });
    return [`db_attempts_per_user_action[${attempts}]`, attemptsAtEnd(state)];
  });
  return Object.fromEntries(all) as Metrics;
}

/** A client and so many components in a row, of which the last fails; each caller repeats at once. */
function layered(components: number, attempts: number, share: number): Design {
  const policy = { attempts, backoffMs: 0, jitter: 'none' };
  const station = { slots: 100_000, serviceTime: { type: 'constant', value: 0 } } as const;
  const stations = Array.from({ length: components }, () => station);
  const chain = pipelineDesign({ ...poisson(RATE), ...policy }, stations);
  const last = chain.components.at(-1)!.id;
  const fault = { type: 'errors', component: last, share } as const;
  return {
    ...chain,
    connections: waitingConnections(chain, policy),
    scenario: {
      durationSeconds: 1,
      steps: [{ type: 'fault', id: FAULT, atSeconds: 0, fault }],
    },
  };
}

function attemptsAtEnd({ drained }: SteadyState): number {
  return drained.components.at(-1)!.started / drained.system.started;
}
