import { plainRule } from '../../../model/plainRule';
import type { Component } from '../../../model/Component';
import type { Connection } from '../../../model/Connection';
import type { Design } from '../../../model/Design';
import type { Distribution } from '../../../model/Distribution';
import type { ParameterValue } from '../../../model/ParameterValue';
import type { CaseParameters } from '../CaseParameters';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import { serviceTimeOf } from '../designs/serviceTimeOf';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import type { SteadyState } from '../SteadyState';

/** A copy of a slow call to another instance, the first answer winning: one call, and many that all must answer. */
export const hedging: Family = { name: 'D-HEDGE', way: 'design', measure };

type Settings = Readonly<Record<string, ParameterValue>>;

const RATE = 1_000;
const SLOTS = 100_000;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const delay = parameters.number('hedge_delay_ms');
  const calls = parameters.has('fanout') ? parameters.number('fanout') : 1;
  const leaf = parameters.has('leaf')
    ? serviceTimeOf(parameters.group('leaf'))
    : bigtableLeaf(parameters);
  parameters.finish();
  const run = (policy: Settings): SteadyState =>
    reachSteadyState(replicated(leaf, calls, policy), task);
  const hedged = run({ hedging: 'fixed', hedgeDelayMs: delay }).drained;
  const plain = run({}).drained;
  const copies = hedged.connections[0]!.policy?.hedges ?? NaN;
  const measured = milliseconds(hedged.system.latency);
  const before = milliseconds(plain.system.latency);
  return {
    extra_requests_fraction: copies / (hedged.system.started * calls),
    mean_ms: measured.mean,
    p50_ms: measured.p50,
    p99_ms: measured.p99,
    p999_ms: measured.p999,
    hedged_p99_ms: measured.p99,
    hedged_p999_ms: measured.p999,
    unhedged_p99_ms: before.p99,
    unhedged_p999_ms: before.p999,
  };
}

function milliseconds(latency: SteadyState['drained']['system']['latency']) {
  const { meanSeconds, p50Seconds, p99Seconds, p999Seconds } = latency;
  const [mean, p50, p99, p999] = [meanSeconds, p50Seconds, p99Seconds, p999Seconds].map(
    (seconds) => (seconds ?? NaN) * 1_000,
  ) as [number, number, number, number];
  return { mean, p50, p99, p999 };
}

/**
 * 2 to 10 ms evenly for most; of the rest the share slower than t is w (10/t)^a up to 100 ms and c (100/t)^b from there
 * on, where w follows from the two meeting at 100 ms.
 */
function bigtableLeaf(parameters: CaseParameters): Distribution {
  const alpha = parameters.number('a');
  const beyond = parameters.number('c');
  const slow = beyond * 10 ** alpha;
  return {
    type: 'mixture',
    parts: [
      { weight: 1 - slow, distribution: { type: 'uniform', low: 2, high: 10 } },
      {
        weight: slow - beyond,
        distribution: { type: 'boundedPareto', low: 10, high: 100, alpha },
      },
      {
        weight: beyond,
        distribution: { type: 'pareto', minimum: 100, alpha: parameters.number('b') },
      },
    ],
  };
}

/** A client that makes so many calls at once and waits for all, each to one of two instances without any waiting. */
function replicated(serviceTime: Distribution, count: number, policy: Settings): Design {
  const chain = pipelineDesign(poisson(RATE / count), [{ slots: SLOTS, serviceTime }]);
  const [client, service] = chain.components as [Component, Component];
  const [connection] = chain.connections as [Connection];
  return {
    ...chain,
    components: [client, { ...service, placement: [{ zone: 1, instances: 2 }] }],
    connections: [
      {
        ...connection,
        parameters: { ...connection.parameters, ...policy },
        rules: [{ ...plainRule, count }],
      },
    ],
  };
}
