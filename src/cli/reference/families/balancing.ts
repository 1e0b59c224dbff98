import type { Distribution } from '../../../model/Distribution';
import type { CaseParameters } from '../CaseParameters';
import { balancedDesign, type Balancing } from '../designs/balancedDesign';
import { exponential } from '../../../library/textbook/exponential';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { QueueLengths } from '../metrics/QueueLengths';
import { reachSteadyState } from '../reachSteadyState';
import { Unsupported } from '../Unsupported';

/** One policy of the load balancer in front of equal servers with a mean service time of 1. */
export const balancing: readonly Family[] = [
  familyOf('B-RANDOM', () => ({ policy: 'random' })),
  familyOf('B-RR', () => ({ policy: 'roundRobin' })),
  familyOf('B-JSQ', () => ({ policy: 'leastRequests' })),
  familyOf('B-LWL', () => ({ policy: 'leastWork' })),
  familyOf('B-P2C', choicesOf),
  familyOf('B-P3C', choicesOf),
];

/** The unit of time of these cases, in seconds. */
const UNIT = 0.01;
/** How many requests each server may have for the share of servers with as many to be told. */
const LONGEST = 20;

function familyOf(name: string, policy: (parameters: CaseParameters) => Balancing): Family {
  return {
    name,
    way: 'design',
    measure: (task) => measure(task, policy(task.parameters)),
  };
}

/** The best of `d` servers that are drawn with replacement. */
function choicesOf(parameters: CaseParameters): Balancing {
  const choices = parameters.has('d') ? parameters.number('d') : 2;
  return choices === 1 ? { policy: 'random' } : { policy: 'twoChoices', choices };
}

function measure(task: Task, policy: Balancing): Metrics {
  const { parameters } = task;
  const servers = parameters.number('servers');
  const loads = parameters.numbers('rho');
  const serviceTime = serviceTimeOf(parameters);
  parameters.finish();
  const all = loads.map((load) => {
    const arrivals = poisson((servers * load) / UNIT);
    const design = balancedDesign(arrivals, policy, servers, serviceTime);
    const lengths = new QueueLengths(UNIT);
    const { latency } = reachSteadyState(design, task, lengths).drained.system;
    const suffix = loads.length === 1 ? '' : `[${load.toFixed(2)}]`;
    return {
      [`mean_sojourn${suffix}`]: (latency.meanSeconds ?? NaN) / UNIT,
      [`p50_sojourn${suffix}`]: (latency.p50Seconds ?? NaN) / UNIT,
      [`p99_sojourn${suffix}`]: (latency.p99Seconds ?? NaN) / UNIT,
      ...sharesOf(lengths, suffix),
    };
  });
  return Object.assign({}, ...all) as Metrics;
}

function sharesOf(lengths: QueueLengths, suffix: string): Metrics {
  return Object.fromEntries(
    Array.from({ length: LONGEST }, (_, place) => [
      `frac_servers_len>=${place + 1}${suffix}`,
      lengths.shareFrom(place + 1),
    ]),
  );
}

function serviceTimeOf(parameters: CaseParameters): Distribution {
  if (!parameters.has('service')) return exponential(UNIT);
  const text = parameters.text('service');
  if (text === 'deterministic 1') return { type: 'constant', value: UNIT * 1_000 };
  throw new Unsupported(`the service time ${text} is not known`);
}
