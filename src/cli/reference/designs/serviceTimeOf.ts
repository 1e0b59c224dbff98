import type { Distribution } from '../../../model/Distribution';
import type { CaseParameters } from '../CaseParameters';
import { Unsupported } from '../Unsupported';

/** The service time that a group such as `{"dist": "erlang", "k": 2, "mean_s": 0.01}` describes, in milliseconds. */
export function serviceTimeOf(group: CaseParameters): Distribution {
  const distribution = distributionOf(group);
  group.finish();
  return distribution;
}

function distributionOf(group: CaseParameters): Distribution {
  const name = group.text('dist');
  switch (name) {
    case 'deterministic':
      return { type: 'constant', value: milliseconds(group, 'value') };
    case 'exponential':
      return { type: 'exponential', mean: milliseconds(group, 'mean') };
    case 'erlang':
      return { type: 'erlang', k: group.number('k'), mean: milliseconds(group, 'mean') };
    case 'gamma':
      return { type: 'gamma', shape: group.number('shape'), mean: milliseconds(group, 'mean') };
    case 'uniform':
      return {
        type: 'uniform',
        low: milliseconds(group, 'low'),
        high: milliseconds(group, 'high'),
      };
    case 'lognormal':
      return lognormalOf(group);
    case 'bounded_pareto':
      return {
        type: 'boundedPareto',
        low: milliseconds(group, 'L'),
        high: milliseconds(group, 'H'),
        alpha: group.number('alpha'),
      };
    default:
      throw new Unsupported(`the service time ${name} is not known`);
  }
}

/** Given by mu and sigma of the logarithm of seconds, or by mean and squared coefficient of variation. */
function lognormalOf(group: CaseParameters): Distribution {
  if (group.has('mu')) {
    const median = Math.exp(group.number('mu')) * 1_000;
    return { type: 'lognormal', median, sigma: group.number('sigma') };
  }
  const spread = 1 + group.number('scv');
  const median = milliseconds(group, 'mean') / Math.sqrt(spread);
  return { type: 'lognormal', median, sigma: Math.sqrt(Math.log(spread)) };
}

/** A duration that is given as `name_s` or `name_ms`. */
function milliseconds(group: CaseParameters, name: string): number {
  return group.has(`${name}_ms`) ? group.number(`${name}_ms`) : group.number(`${name}_s`) * 1_000;
}
