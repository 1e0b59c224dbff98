import { balancedDesign } from '../designs/balancedDesign';
import { exponential } from '../../../library/textbook/exponential';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** The shortest queue, and the shorter of two, by loads that are looked at every `T` mean service times. */
export const staleLoads: Family = { name: 'B-STALE', way: 'design', measure };

/** The unit of time of these cases, in seconds. */
const UNIT = 1;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const servers = parameters.number('servers');
  const load = parameters.number('rho');
  const refreshes = parameters.numbers('refresh_T');
  parameters.finish();
  // One that picks at random sees M/M/1 at each server.
  const random = (1 / (1 - load)).toFixed(1);
  const all = refreshes.map((refresh) => {
    const under = (policy: string): number => {
      const balancing = { policy, viewSeconds: refresh * UNIT };
      const arrivals = poisson((servers * load) / UNIT);
      const design = balancedDesign(arrivals, balancing, servers, exponential(UNIT));
      return (reachSteadyState(design, task).drained.system.latency.meanSeconds ?? NaN) / UNIT;
    };
    const shortest = under('leastRequests');
    const few = under('twoChoices');
    const herds = shortest > Number(random) && Number(random) > few;
    return {
      [`jsq_mean_sojourn[T=${refresh}]`]: shortest,
      [`p2c_mean_sojourn[T=${refresh}]`]: few,
      [`jsq[T=${refresh}] > random (${random}) > p2c[T=${refresh}]`]: herds ? 1 : 0,
      [`jsq[T=${refresh}] < p2c[T=${refresh}]`]: shortest < few ? 1 : 0,
    };
  });
  return Object.assign({}, ...all) as Metrics;
}
