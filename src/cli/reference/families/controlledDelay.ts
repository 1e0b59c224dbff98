import type { Simulation } from '../../../engine/Simulation';
import { takeReport } from '../../../engine/report/takeReport';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/** CoDel at a line that is far too long from the beginning: when it drops, counted from when the delay passes its target. */
export const controlledDelay: Family = { name: 'E-CODEL', way: 'design', measure };

const DROPS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const;
/** Requests that are served, and that arrive, within one interval. */
const SERVED = 2_000;
const ARRIVING = 20_000;
const LONGEST_INTERVALS = 5;

function measure({ parameters, seed }: Task): Metrics {
  const targetMs = parameters.number('target_ms');
  const intervalMs = parameters.number('interval_ms');
  parameters.finish();
  const serviceMs = intervalMs / SERVED;
  const design = pipelineDesign({ arrivals: 'constant', rate: (ARRIVING / intervalMs) * 1_000 }, [
    {
      slots: 1,
      serviceTime: { type: 'constant', value: serviceMs },
      settings: { controlDelay: true, targetMs, intervalMs },
    },
  ]);
  const simulation = beginRun({ ...design, seed });
  let [begin, dropped] = [NaN, 0];
  const times: [string, number][] = [];
  for (let ms = 0; ms < LONGEST_INTERVALS * intervalMs; ms += serviceMs) {
    simulation.advance(ms / 1_000, Infinity);
    if (Number.isNaN(begin) && longestWaitMs(simulation) >= targetMs) begin = ms;
    for (; dropped < Math.min(DROPS.length, drops(simulation)); dropped++) {
      times.push([`${DROPS[dropped]}_drop_ms`, ms - begin]);
    }
  }
  return Object.fromEntries(times);
}

function longestWaitMs(simulation: Simulation): number {
  return simulation.world.kernel.components[1]!.meter.wait.maximum * 1_000;
}

function drops(simulation: Simulation): number {
  const { outcomes } = takeReport(simulation).components[1]!;
  return outcomes.find(({ outcome }) => outcome === 'shed')?.count ?? 0;
}
