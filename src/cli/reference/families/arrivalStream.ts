import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';
import { Unsupported } from '../Unsupported';

/** The moments at which a Poisson client sends, each read off the clock of the run. */
export const arrivalStream: Family = { name: 'A-ARRIVALS', way: 'design', measure };

const LATEST = 1e9;
const instantly = { type: 'constant', value: 0 } as const;

function measure({ parameters, run, seed }: Task): Metrics {
  const rate = parameters.number('arrival_rate_per_s');
  parameters.finish();
  const { requests } = run;
  if (requests === undefined) throw new Unsupported('it does not say how many requests to run');
  const design = pipelineDesign(poisson(rate), [{ slots: 1, serviceTime: instantly }]);
  const simulation = beginRun({ ...design, seed });
  const times = Array.from({ length: requests }, (_, place) => {
    simulation.advanceToRequests(place + 1, LATEST);
    return simulation.nowSeconds;
  });
  const gaps = times.map((time, place) => time - (times[place - 1] ?? 0));
  return {
    interarrival_scv: varianceOf(gaps) / meanOf(gaps) ** 2,
    index_of_dispersion_counts_1s_windows: dispersionOf(countsPerSecond(times)),
    lag1_autocorrelation_interarrivals: neighbourCorrelation(gaps),
    rate_per_s: 1 / meanOf(gaps),
  };
}

/** How many came in each whole second. */
function countsPerSecond(times: readonly number[]): readonly number[] {
  const seconds = Math.floor(times.at(-1) ?? 0);
  const counts = Array.from({ length: seconds }, () => 0);
  for (const time of times) {
    if (time < seconds) counts[Math.floor(time)]!++;
  }
  return counts;
}

function dispersionOf(counts: readonly number[]): number {
  return varianceOf(counts) / meanOf(counts);
}

function neighbourCorrelation(values: readonly number[]): number {
  const mean = meanOf(values);
  const products = values.map(
    (value, place) => (value - mean) * ((values[place + 1] ?? mean) - mean),
  );
  return meanOf(products) / varianceOf(values);
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
