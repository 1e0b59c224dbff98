import { takeReport } from '../../../engine/report/takeReport';
import type { ComponentReport } from '../../../model/Report';
import type { Arrivals } from '../../../library/textbook/pipelineDesign';
import { twoClassDesign } from '../designs/twoClassDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/** Overload with two classes and a line in which what matters more takes the place of what matters less. */
export const shedding: Family = { name: 'E-SHED', way: 'design', measure };

const WARM_UP_SECONDS = 10;
const MEASURED_SECONDS = 200;

function measure({ parameters, seed }: Task): Metrics {
  const gold = evenly(parameters.number('gold_per_s'));
  const bronze = evenly(parameters.number('bronze_per_s'));
  const serviceTime = { type: 'constant', value: parameters.number('service_s') * 1_000 } as const;
  const queueLimit = parameters.number('queue');
  parameters.finish();
  const design = twoClassDesign(
    [
      { arrivals: gold, priority: 9 },
      { arrivals: bronze, priority: 0 },
    ],
    { slots: 1, serviceTime, queueLimit, settings: { order: 'priority', whenFull: 'evict' } },
  );
  const simulation = beginRun({ ...design, seed });
  simulation.advance(WARM_UP_SECONDS, Infinity);
  simulation.resetMeasures();
  simulation.advance(WARM_UP_SECONDS + MEASURED_SECONDS, Infinity);
  const { components, system } = takeReport(simulation);
  return {
    gold_success_fraction: successOf(components[0]!),
    bronze_success_fraction: successOf(components[1]!),
    throughput_per_s: system.goodputPerSecond ?? NaN,
  };
}

function evenly(ratePerSecond: number): Arrivals {
  return { arrivals: 'constant', rate: ratePerSecond };
}

function successOf({ completions, finished }: ComponentReport): number {
  return completions / finished;
}
