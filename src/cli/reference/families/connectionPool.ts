import { canDeadlock } from '../../../analysis/calculators/canDeadlock';
import { safePoolSize } from '../../../analysis/calculators/safePoolSize';
import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import { users } from '../../../library/textbook/users';
import { waitingConnections } from '../designs/waitingConnections';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { reachSteadyState } from '../reachSteadyState';

/** A pool of connections: as M/M/c, before a database with few processors, and how small it may be (a calculator). */
export const connectionPool: Family = {
  name: 'H-POOL',
  way: 'design',
  wayOf: (parameters) => (parameters.has('threads') ? 'calculator' : 'design'),
  measure,
};

function measure(task: Task): Metrics {
  if (task.parameters.has('threads')) return measureDeadlock(task);
  return task.parameters.has('pools') ? measureSizes(task) : measureWait(task);
}

/** A query holds a connection for an exponential time. */
function measureWait(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('rate'));
  const serviceTime = exponential(parameters.number('query_s'));
  const slots = parameters.number('pool');
  parameters.finish();
  return stationMetrics(reachSteadyState(pipelineDesign(arrivals, [{ slots, serviceTime }]), task));
}

/** Who has one of the pool's connections waits for a database whose queries share its processors. */
function measureSizes(task: Task): Metrics {
  const { parameters } = task;
  const processors = parameters.number('cores');
  const seconds = parameters.number('query_cpu_s');
  const clients = parameters.number('clients');
  const pools = parameters.numbers('pools');
  parameters.finish();
  const capacity = processors / seconds;
  const all = pools.map((slots) => {
    const chain = pipelineDesign(users(clients, 0), [
      { slots, serviceTime: exponential(0) },
      { slots, serviceTime: exponential(seconds), settings: { processors } },
    ]);
    const design = { ...chain, connections: waitingConnections(chain) };
    const { running, drained } = reachSteadyState(design, task);
    return {
      slots,
      throughput: running.system.goodputPerSecond ?? NaN,
      response: drained.system.latency.meanSeconds ?? NaN,
      inDatabase: running.components[2]!.latency.meanSeconds ?? NaN,
    };
  });
  return {
    'throughput_per_s (all pools)': farthest(all, ({ throughput }) => throughput, capacity),
    'mean_total_response_s (all pools)': farthest(
      all,
      ({ response }) => response,
      clients / capacity,
    ),
    ...Object.fromEntries(
      all.map(({ slots, inDatabase }) => [`mean_time_in_database_s[pool=${slots}]`, inDatabase]),
    ),
  };
}

/** The figure that is farthest off what it should be. */
function farthest<Thing>(
  things: readonly Thing[],
  figureOf: (thing: Thing) => number,
  ideal: number,
): number {
  return things
    .map(figureOf)
    .reduce((worst, figure) =>
      Math.abs(figure - ideal) > Math.abs(worst - ideal) ? figure : worst,
    );
}

function measureDeadlock({ parameters, wanted }: Task): Metrics {
  const threads = parameters.number('threads');
  const each = parameters.number('connections_per_thread');
  parameters.finish();
  return {
    min_safe_pool_size: safePoolSize(threads, each),
    ...Object.fromEntries(
      wanted.flatMap((name) => {
        const pool = /^deadlock_possible_with_(\d+)$/.exec(name)?.[1];
        return pool === undefined ? [] : [[name, Number(canDeadlock(threads, each, Number(pool)))]];
      }),
    ),
  };
}
