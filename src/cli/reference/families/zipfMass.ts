import { RandomStream } from '../../../engine/random/RandomStream';
import { ZipfSampler } from '../../../engine/random/ZipfSampler';
import type { Family, Metrics, Task } from '../Family';
import { Unsupported } from '../Unsupported';

/** Which share of all draws the most popular hundredth of the keys gets: the sampler by which every source picks its keys. */
export const zipfMass: Family = { name: 'H-ZIPF', way: 'part', measure };

function measure({ parameters, run, seed }: Task): Metrics {
  const keys = parameters.number('keys');
  const exponents = parameters.numbers('alpha');
  parameters.finish();
  const draws = run.requests;
  if (draws === undefined) throw new Unsupported('it does not say how many draws to make');
  const all = exponents.map((zipf) => {
    const sampler = new ZipfSampler(keys, zipf);
    const stream = new RandomStream(seed, 1, 1);
    let top = 0;
    for (let draw = 0; draw < draws; draw++) {
      if (sampler.sample(stream) < keys / 100) top++;
    }
    return [`top_1%_share[${zipf}]`, top / draws];
  });
  return Object.fromEntries(all) as Metrics;
}
