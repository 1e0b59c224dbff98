import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { users } from '../../../library/textbook/users';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** A closed system: users who think, and a chain of exponential servers (exact mean value analysis). */
export const closedNetwork: Family = { name: 'A-MVA', way: 'design', measure };

/** Times are run so much faster and told as they are: only their ratios count, and the engine has work to do at each second. */
const SPEED = 100;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const populations = parameters.numbers('users');
  const thinkSeconds = parameters.number('think_s');
  const demands = parameters.numbers('demands_s');
  parameters.finish();
  const all = populations.map((population) => {
    const metrics = measureOne(population, thinkSeconds, demands, task);
    return populations.length === 1 ? metrics : suffixed(metrics, `[N=${population}]`);
  });
  return Object.assign({}, ...all) as Metrics;
}

function measureOne(
  population: number,
  thinkSeconds: number,
  demands: readonly number[],
  task: Task,
): Metrics {
  const stations = demands.map((demand) => ({
    slots: 1,
    serviceTime: exponential(demand / SPEED),
  }));
  const design = pipelineDesign(users(population, thinkSeconds / SPEED), stations);
  const { running, drained } = reachSteadyState(design, task);
  const devices = running.components.slice(1).flatMap(({ station, inside }, place) => [
    [`util_${nameOf(place)}`, station?.utilisation ?? NaN],
    [`mean_queue_${nameOf(place)}`, inside ?? NaN],
  ]);
  return {
    throughput_per_s: (running.system.goodputPerSecond ?? NaN) / SPEED,
    mean_response_s: (drained.system.latency.meanSeconds ?? NaN) * SPEED,
    ...Object.fromEntries(devices),
  };
}

/** The cases call the first device a CPU and the others disks. */
function nameOf(place: number): string {
  return place === 0 ? 'cpu' : `disk${place}`;
}

function suffixed(metrics: Metrics, suffix: string): Metrics {
  return Object.fromEntries(Object.entries(metrics).map(([name, value]) => [name + suffix, value]));
}
