import { fitScalability } from '../../../analysis/calculators/fitScalability';
import { peakLoad } from '../../../analysis/calculators/peakLoad';
import { type Scalability, scaledThroughput } from '../../../analysis/calculators/scalability';
import { takeReport } from '../../../engine/report/takeReport';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { users } from '../../../library/textbook/users';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/**
 * The Universal Scalability Law: fitted to measured points and its peak by the calculator, the throughput at a load by a service
 * that slows down with its concurrency under so many users.
 */
export const scalabilityLaw: Family = { name: 'H-USL', way: 'design', measure };

/** Simulated time of a run, in times of one request alone. */
const LASTS = 500;

function measure({ parameters, seed, wanted }: Task): Metrics {
  const given: Scalability = {
    alpha: parameters.number('alpha'),
    beta: parameters.number('beta'),
    gamma: parameters.number('gamma'),
  };
  const law = parameters.has('throughput')
    ? fitScalability(parameters.numbers('N'), parameters.numbers('throughput'))
    : given;
  parameters.finish();
  const peak = peakLoad(law);
  return {
    fit_alpha: law.alpha,
    fit_beta: law.beta,
    peak_load_N: peak,
    N_peak: peak,
    peak_throughput: scaledThroughput(law, peak),
    ...Object.fromEntries(
      loadsAsked(wanted).map((load) => [`X(${load})`, throughputAt(law, load, seed)]),
    ),
  };
}

function loadsAsked(wanted: readonly string[]): readonly number[] {
  return wanted.flatMap((name) => {
    const load = /^X\((\d+)\)$/.exec(name)?.[1];
    return load === undefined ? [] : [Number(load)];
  });
}

/** Of so many users who never think, by Little's law: their number by the time that each request takes. */
function throughputAt(law: Scalability, load: number, seed: number): number {
  const design = pipelineDesign(users(load, 0), [
    {
      slots: load,
      serviceTime: { type: 'constant', value: 1_000 / law.gamma },
      settings: { contention: law.alpha, crosstalk: law.beta },
    },
  ]);
  const simulation = beginRun({ ...design, seed });
  simulation.advance(LASTS / law.gamma, Infinity);
  return load / (takeReport(simulation).system.latency.meanSeconds ?? NaN);
}
