import { takeReport } from '../../../engine/report/takeReport';
import type { Distribution } from '../../../model/Distribution';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/** Two stations with a bounded buffer between them, which holds the first one up instead of refusing. */
export const backpressure: Family = { name: 'E-BACKPRESSURE', way: 'design', measure };

const WARM_UP_SECONDS = 20;
const MEASURED_SECONDS = 200;

function measure({ parameters, seed }: Task): Metrics {
  const rateA = parameters.number('rate_A');
  const rateB = parameters.number('rate_B');
  const queueLimit = parameters.number('buffer');
  parameters.finish();
  // Twice as much as the first one can do, and a line of its own that is never empty.
  const design = pipelineDesign({ arrivals: 'constant', rate: 2 * rateA }, [
    { slots: 1, serviceTime: evenly(rateA), queueLimit: 2 },
    { slots: 1, serviceTime: evenly(rateB), queueLimit, settings: { whenFull: 'block' } },
  ]);
  const simulation = beginRun({ ...design, seed });
  simulation.advance(WARM_UP_SECONDS, Infinity);
  simulation.resetMeasures();
  const [, first, second] = simulation.world.kernel.components;
  const step = 0.25 / Math.max(rateA, rateB);
  let most = 0;
  for (let at = 0; at < MEASURED_SECONDS; at += step) {
    simulation.advance(WARM_UP_SECONDS + at, Infinity);
    most = Math.max(most, second!.meter.inside.value + first!.meter.held.value);
  }
  simulation.advance(WARM_UP_SECONDS + MEASURED_SECONDS, Infinity);
  const { components, system } = takeReport(simulation);
  return {
    throughput_per_s: system.goodputPerSecond ?? NaN,
    max_items_between_A_and_B: most,
    stage_A_blocked_fraction: components[1]!.station!.held ?? NaN,
  };
}

function evenly(rate: number): Distribution {
  return { type: 'constant', value: 1_000 / rate };
}
