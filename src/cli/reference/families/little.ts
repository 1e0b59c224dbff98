import type { Report } from '../../../model/Report';
import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign, type Station } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** Little's law in a queue, a pool, a bounded queue and a chain, from empty to empty: the worst of all places. */
export const little: Family = { name: 'A-LITTLE', way: 'design', measure };

const serviceTime = exponential(0.01);
const systems: readonly (readonly [number, readonly Station[]])[] = [
  [80, [{ slots: 1, serviceTime }]],
  [400, [{ slots: 5, serviceTime }]],
  [200, [{ slots: 1, serviceTime, queueLimit: 19 }]],
  [50, [1, 1, 1].map((slots) => ({ slots, serviceTime }))],
];

function measure(task: Task): Metrics {
  task.parameters.finish();
  const run = { ...task.run, warmupRequests: 0 };
  const errors = systems.map(([rate, stations]) => {
    const design = pipelineDesign(poisson(rate), stations);
    return worstError(reachSteadyState(design, { ...task, run }).drained);
  });
  return { '|L - X*W| / L': Math.max(...errors) };
}

function worstError({ components, measuredSeconds }: Report): number {
  const errors = components.map(({ inside, latency }) => {
    const number = inside ?? NaN;
    const byFlow = ((latency.meanSeconds ?? NaN) * latency.count) / measuredSeconds;
    return Math.abs(number - byFlow) / number;
  });
  return Math.max(...errors);
}
