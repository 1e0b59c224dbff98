import type { Distribution } from '../../../model/Distribution';
import type { CaseParameters } from '../CaseParameters';
import { exponential } from '../../../library/textbook/exponential';
import { type Arrivals, pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** Kingman: single servers whose gaps between arrivals and whose service are spread as said, against the bound of each. */
export const kingman: Family = { name: 'A-KINGMAN', way: 'design', measure };

function measure(task: Task): Metrics {
  const systems = task.parameters.groups('systems');
  task.parameters.finish();
  const waits = systems.map((system) => measureSystem(system, task));
  const named = waits.map(({ name, wait }) => [`mean_wait_s[${name}]`, wait] as const);
  return {
    ...Object.fromEntries(named),
    // By how much the worst of them exceeds its bound.
    'mean_wait_s (each system)': Math.max(...waits.map(({ wait, bound }) => wait - bound)),
  };
}

interface Wait {
  readonly name: string;
  readonly wait: number;
  readonly bound: number;
}

function measureSystem(system: CaseParameters, task: Task): Wait {
  const name = system.text('name');
  const bound = system.number('upper_bound_wait_s');
  const rate = system.number('arrival_rate_per_s');
  const arrivals = arrivalsOf(rate, system.number('ca2'));
  const serviceTime = spreadBy(system.number('cs2'), system.number('E_S_s'));
  system.skip('vut_wait_s', 'exact_wait_s');
  system.finish();
  const design = pipelineDesign(arrivals, [{ slots: 1, serviceTime }]);
  const { drained } = reachSteadyState(design, task);
  return { name, bound, wait: drained.components[1]?.station?.wait.meanSeconds ?? NaN };
}

function arrivalsOf(rate: number, spread: number): Arrivals {
  if (spread === 0) return { arrivals: 'constant', rate };
  return spread === 1 ? poisson(rate) : { arrivals: 'gaps', gaps: spreadBy(spread, 1 / rate) };
}

/** Times of this mean and squared coefficient of variation: constant, Erlang or gamma, exponential, or hyperexponential. */
function spreadBy(spread: number, seconds: number): Distribution {
  const mean = seconds * 1_000;
  if (spread === 0) return { type: 'constant', value: mean };
  if (spread === 1) return exponential(seconds);
  if (spread > 1) return hyperexponential(spread, seconds);
  return Number.isInteger(1 / spread)
    ? { type: 'erlang', k: 1 / spread, mean }
    : { type: 'gamma', shape: 1 / spread, mean };
}

/** Two exponential branches that each bring half of the mean. */
function hyperexponential(spread: number, seconds: number): Distribution {
  const weight = (1 + Math.sqrt((spread - 1) / (spread + 1))) / 2;
  return {
    type: 'mixture',
    parts: [weight, 1 - weight].map((share) => ({
      weight: share,
      distribution: exponential(seconds / (2 * share)),
    })),
  };
}
