import { unevenDesign } from '../designs/balancedDesign';
import { exponential } from '../../../library/textbook/exponential';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import type { SteadyState } from '../SteadyState';

/** Servers of different speeds behind one balancer, by policy. */
export const unevenServers: Family = { name: 'B-HETERO', way: 'design', measure };

/** The unit of time of these cases, in seconds. */
const UNIT = 0.01;
/** Place of the first server in the report, after client and balancer. */
const FIRST = 2;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const speeds = parameters.numbers('speeds');
  const arrivals = poisson(parameters.number('total_rate') / UNIT);
  parameters.finish();
  const servers = speeds.map((speed) => ({ speed, weight: speed }));
  const even = speeds.map((speed) => ({ speed, weight: 1 }));
  const under = (policy: string, list = even): SteadyState =>
    reachSteadyState(unevenDesign(arrivals, { policy }, list, exponential(UNIT)), task);
  const meanOf = ({ drained }: SteadyState): number =>
    (drained.system.latency.meanSeconds ?? NaN) / UNIT;
  const slowest = speeds.indexOf(Math.min(...speeds));
  const { running } = under('random');
  // Offered work over capacity: a server that is always busy may be offered more than it can do.
  const offered = (running.components[FIRST + slowest]?.arrivalsPerSecond ?? NaN) * UNIT;
  return {
    weighted_random_mean_sojourn: meanOf(under('weightedRandom', servers)),
    'uniform_random: slow server utilisation': offered / speeds[slowest]!,
    jsq_mean_sojourn: meanOf(under('leastRequests')),
  };
}
