import type { CaseParameters } from '../CaseParameters';
import { exponential } from '../designs/exponential';
import { pipelineDesign } from '../designs/pipelineDesign';
import { poisson } from '../designs/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** Kingman: single servers with even or Poisson arrivals and constant or exponential service; no kind sends other streams. */
export const kingman: Family = { name: 'A-KINGMAN', way: 'design', measure };

function measure(task: Task): Metrics {
  const systems = task.parameters.groups('systems');
  task.parameters.finish();
  return Object.assign({}, ...systems.map((system) => measureSystem(system, task))) as Metrics;
}

function measureSystem(system: CaseParameters, task: Task): Metrics {
  const rate = system.number('arrival_rate_per_s');
  const seconds = system.number('E_S_s');
  const arrivalSpread = system.number('ca2');
  const serviceSpread = system.number('cs2');
  const isKnown = [arrivalSpread, serviceSpread].every((spread) => spread === 0 || spread === 1);
  if (!isKnown) return {};
  const arrivals = arrivalSpread === 1 ? poisson(rate) : { arrivals: 'constant', rate };
  const serviceTime =
    serviceSpread === 1
      ? exponential(seconds)
      : ({ type: 'constant', value: seconds * 1_000 } as const);
  const design = pipelineDesign(arrivals, [{ slots: 1, serviceTime }]);
  const { drained } = reachSteadyState(design, task);
  const wait = drained.components[1]?.station?.wait.meanSeconds ?? NaN;
  return { [`mean_wait_s[${system.text('name')}]`]: wait };
}
