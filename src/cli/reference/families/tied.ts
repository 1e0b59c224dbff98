import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';
import { Unsupported } from '../Unsupported';

/** A request stands in line at two servers; when one starts, it leaves the other line. */
export const tied: Family = { name: 'D-TIED', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const servers = parameters.number('servers');
  const mean = parameters.has('service_mean') ? parameters.number('service_mean') : 1;
  const rate = parameters.has('rho')
    ? (parameters.number('rho') * servers) / mean
    : parameters.number('arrival_rate');
  if (parameters.has('d') && parameters.number('d') !== 2) {
    throw new Unsupported('tied requests go to two servers');
  }
  parameters.finish();
  const chain = pipelineDesign(poisson(rate), [{ slots: 1, serviceTime: exponential(mean) }]);
  const { drained } = reachSteadyState(
    {
      ...chain,
      components: chain.components.map((one, place) =>
        place === 0 ? one : { ...one, placement: [{ zone: 1, instances: servers }] },
      ),
      connections: chain.connections.map((one) => ({
        ...one,
        parameters: { ...one.parameters, hedging: 'tied' },
      })),
    },
    task,
  );
  const { latency, finished } = drained.system;
  return {
    mean_sojourn: latency.meanSeconds ?? NaN,
    p50_sojourn: latency.p50Seconds ?? NaN,
    p99_sojourn: latency.p99Seconds ?? NaN,
    p999_tied: latency.p999Seconds ?? NaN,
    extra_executions: drained.components[1]!.completions - finished,
  };
}
