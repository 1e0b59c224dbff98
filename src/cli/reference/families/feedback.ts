import type { Connection } from '../../../model/Connection';
import type { Design } from '../../../model/Design';
import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** Two stations, the second of which sends some of its requests back to the first: a Jackson network with a loop. */
export const feedback: Family = { name: 'A-FEEDBACK', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const rates = parameters.numbers('service_rates_per_s');
  const again = parameters.number('feedback_prob');
  parameters.finish();
  const stations = rates.map((rate) => ({ slots: 1, serviceTime: exponential(1 / rate) }));
  const design = withLoop(pipelineDesign(arrivals, stations), again);
  const { running, drained } = reachSteadyState(design, task);
  const visits = drained.components.slice(1).flatMap(({ latency }, place) => {
    const letter = String.fromCharCode('A'.charCodeAt(0) + place);
    return [
      [`mean_residence_per_visit_${letter}_s`, latency.meanSeconds ?? NaN],
      [`visit_rate_${letter}_per_s`, running.components[1 + place]!.arrivalsPerSecond ?? NaN],
    ];
  });
  return {
    mean_end_to_end_s: drained.system.latency.meanSeconds ?? NaN,
    ...(Object.fromEntries(visits) as Metrics),
  };
}

/** The last station hands requests back to the first one with this probability, and answers the others. */
function withLoop(chain: Design, probability: number): Design {
  const last = chain.connections.at(-1)!;
  const rules = last.rules!.map((rule) => ({ ...rule, probability }));
  const loop: Connection = {
    ...last,
    id: last.id + 1,
    from: last.to,
    to: chain.connections[0]!.to,
    rules,
  };
  return { ...chain, connections: [...chain.connections, loop] };
}
