import type { Distribution } from '../../../model/Distribution';
import type { CaseParameters } from '../CaseParameters';
import { balancedDesign, type Policy } from '../designs/balancedDesign';
import { exponential } from '../designs/exponential';
import { poisson } from '../designs/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import { Unsupported } from '../Unsupported';

/** One policy of the load balancer in front of equal servers with a mean service time of 1. */
export const balancing: readonly Family[] = [
  familyOf('B-RANDOM', 'random'),
  familyOf('B-RR', 'roundRobin'),
  familyOf('B-JSQ', 'leastRequests'),
  familyOf('B-P2C', 'twoChoices'),
];

/** The unit of time of these cases, in seconds. */
const UNIT = 0.01;

function familyOf(name: string, policy: Policy): Family {
  return { name, way: 'design', measure: (task) => measure(task, policy) };
}

function measure(task: Task, policy: Policy): Metrics {
  const { parameters } = task;
  const servers = parameters.number('servers');
  const loads = parameters.numbers('rho');
  const serviceTime = serviceTimeOf(parameters);
  parameters.expect('d', 2);
  parameters.finish();
  const all = loads.map((load) => {
    const arrivals = poisson((servers * load) / UNIT);
    const design = balancedDesign(arrivals, policy, servers, serviceTime);
    const { latency } = reachSteadyState(design, task).drained.system;
    const suffix = loads.length === 1 ? '' : `[${load.toFixed(2)}]`;
    return {
      [`mean_sojourn${suffix}`]: (latency.meanSeconds ?? NaN) / UNIT,
      [`p50_sojourn${suffix}`]: (latency.p50Seconds ?? NaN) / UNIT,
      [`p99_sojourn${suffix}`]: (latency.p99Seconds ?? NaN) / UNIT,
    };
  });
  return Object.assign({}, ...all) as Metrics;
}

function serviceTimeOf(parameters: CaseParameters): Distribution {
  if (!parameters.has('service')) return exponential(UNIT);
  const text = parameters.text('service');
  if (text === 'deterministic 1') return { type: 'constant', value: UNIT * 1_000 };
  throw new Unsupported(`the service time ${text} is not known`);
}
