import { exponential } from '../../../library/textbook/exponential';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** M/M/c+M (Erlang A): who has waited too long leaves the line. */
export const impatience: Family = { name: 'A-ERLANGA', way: 'design', measure };

const STATION = 1;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('arrival_rate_per_s'));
  const serviceTime = exponential(parameters.number('service_s'));
  const slots = parameters.number('workers');
  const patienceTime = exponential(parameters.number('mean_patience_s'));
  parameters.finish();
  const settings = { patience: 'limited', patienceTime };
  const design = pipelineDesign(arrivals, [{ slots, serviceTime, settings }]);
  const { running, drained } = reachSteadyState(design, task);
  const station = running.components[STATION]!;
  const { outcomes, started } = drained.components[STATION]!;
  const abandoned = outcomes.find(({ outcome }) => outcome === 'abandoned')?.count ?? 0;
  const { wait, waitingProbability } = drained.components[STATION]!.station!;
  return {
    abandon_fraction: abandoned / started,
    // Of everybody, by Little's law: the line in mean, by those who arrive.
    mean_wait_s: (station.station!.waiting ?? NaN) / (station.arrivalsPerSecond ?? NaN),
    'P(wait>0)': ((waitingProbability ?? NaN) * wait.count + abandoned) / started,
  };
}
