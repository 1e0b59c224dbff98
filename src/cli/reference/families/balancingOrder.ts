import { balancedDesign, type Balancing } from '../designs/balancedDesign';
import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import type { Design } from '../../../model/Design';

/** Every policy in turn in front of the same servers, and one queue for all of them. */
export const balancingOrder: Family = { name: 'B-ORDER', way: 'design', measure };

const UNIT = 0.01;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const servers = parameters.number('servers');
  const arrivals = poisson((servers * parameters.number('rho')) / UNIT);
  parameters.finish();
  const serviceTime = exponential(UNIT);
  const meanOf = (design: Design): number =>
    (reachSteadyState(design, task).drained.system.latency.meanSeconds ?? NaN) / UNIT;
  const under = (balancing: Balancing): number =>
    meanOf(balancedDesign(arrivals, balancing, servers, serviceTime));
  const random = under({ policy: 'random' });
  const turns = under({ policy: 'roundRobin' });
  const few = under({ policy: 'twoChoices', distinct: true });
  const shortest = under({ policy: 'leastRequests' });
  const central = meanOf(pipelineDesign(arrivals, [{ slots: servers, serviceTime }]));
  const holds = random > turns && turns > few && few > shortest && shortest > central;
  return {
    random,
    round_robin: turns,
    [`p2c (sample without replacement, n=${servers})`]: few,
    jsq: shortest,
    [`central queue M/M/${servers}`]: central,
    [`mean_sojourn: random > round_robin > p2c > jsq > M/M/${servers}`]: holds ? 1 : 0,
  };
}
