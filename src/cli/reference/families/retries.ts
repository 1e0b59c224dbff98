import type { Component } from '../../../model/Component';
import type { Connection } from '../../../model/Connection';
import type { Design } from '../../../model/Design';
import type { ParameterValue } from '../../../model/ParameterValue';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import { waitingConnections } from '../designs/waitingConnections';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import type { SteadyState } from '../SteadyState';

/** Callers that repeat what failed: each alone, and layer upon layer, where the attempts multiply. */
export const retries: Family = { name: 'E-RETRY', way: 'design', measure };

type Settings = Readonly<Record<string, ParameterValue>>;

const RATE = 100;
const FAULT = 901;
const THREE_RETRIES = { attempts: 4 } as const;

function measure(task: Task): Metrics {
  if (task.parameters.has('clients')) return measureBudget(task);
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

/** Many callers, each with a budget of its own, against the same without: the same failures, another load. */
function measureBudget(task: Task): Metrics {
  const { parameters } = task;
  const callers = parameters.number('clients');
  const calls = parameters.number('calls_per_client');
  const budget = {
    retryLimit: 'budget',
    budgetPercent: parameters.number('deposit') * 100,
    budgetBurst: parameters.number('cap'),
  };
  const shares = parameters.numbers('p_fail');
  parameters.finish();
  const run = { ...task.run, requests: callers * calls };
  const all = shares.flatMap((share) => {
    const measured = (policy: Settings): SteadyState =>
      reachSteadyState(manyCallers(callers, share, policy), { ...task, run });
    const plain = measured(THREE_RETRIES);
    const limited = measured({ ...THREE_RETRIES, ...budget });
    return [
      [`three_retries_load[p=${share}]`, attemptsAtEnd(plain)],
      [`three_retries_success[p=${share}]`, plain.drained.system.successShare ?? NaN],
      [`token_bucket_load[p=${share}]`, attemptsAtEnd(limited)],
      [`token_bucket_success[p=${share}]`, limited.drained.system.successShare ?? NaN],
    ];
  });
  return Object.fromEntries(all) as Metrics;
}

/** So many instances of a service, which requests reach in turn, call one that fails a share of the calls. */
function manyCallers(callers: number, share: number, policy: Settings): Design {
  const design = layered(2, 1, share);
  const [client, caller, callee] = design.components as [Component, Component, Component];
  const [first, second] = design.connections as [Connection, Connection];
  const retried = { ...second.parameters, ...policy };
  return {
    ...design,
    components: [client, { ...caller, placement: [{ zone: 1, instances: callers }] }, callee],
    connections: [
      { ...first, parameters: { ...first.parameters, spread: 'roundRobin' } },
      { ...second, parameters: retried },
    ],
  };
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
