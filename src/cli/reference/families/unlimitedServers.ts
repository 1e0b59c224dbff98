import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { stationMetrics } from '../metrics/stationMetrics';
import { type Look, reachSteadyState } from '../reachSteadyState';

/** M/M/∞: nobody waits, and the number inside is Poisson. */
export const unlimitedServers: Family = { name: 'A-MMINF', way: 'design', measure };

/** As many slots as a service can have. */
const SLOTS = 100_000;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const meanService = parameters.number('mean_service_s');
  const serviceTime = exponential(meanService);
  parameters.finish();
  const design = pipelineDesign(arrivals, [{ slots: SLOTS, serviceTime }]);
  const seen: number[] = [];
  const look: Look = {
    everySeconds: meanService / 2,
    at: ({ world }) => seen.push(world.kernel.components.at(-1)!.meter.inside.value),
  };
  return { ...stationMetrics(reachSteadyState(design, task, look)), ...shares(seen, task.wanted) };
}

/** The share of the moments at which there were so many or more inside, for each number that is asked for. */
function shares(seen: readonly number[], wanted: readonly string[]): Metrics {
  const found = wanted.flatMap((metric) => {
    const [, least] = /^P\(in_flight>=(\d+)\)$/.exec(metric) ?? [];
    if (least === undefined) return [];
    const count = seen.filter((inside) => inside >= Number(least)).length;
    return [[metric, count / seen.length] as const];
  });
  return Object.fromEntries(found);
}
