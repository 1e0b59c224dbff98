import type { Design } from '../../model/Design';
import type { Task } from './Family';
import { beginRun } from './designs/beginRun';
import { longestSilence } from './longestSilence';
import { Unsupported } from './Unsupported';

/** The latencies of a run one by one: for cases that ask for a quantile more exactly than a histogram tells it. */
export interface ExactLatencies {
  readonly quantile: (share: number) => number;
}

/** Runs a design event by event for as many requests as a case says, and notes how long each good answer took. */
export function exactLatencies(design: Design, { run, seed }: Task): ExactLatencies {
  const { requests } = run;
  if (requests === undefined) throw new Unsupported('it does not say how many requests to run');
  const simulation = beginRun({ ...design, seed });
  const meter = simulation.world.kernel.requests;
  const seconds = new Float64Array(requests);
  let [known, before, sum, since] = [0, 0, 0, 0];
  while (known < requests) {
    simulation.step();
    if (simulation.nowSeconds > since + longestSilence)
      throw new Unsupported('nothing is answered');
    const { count, sum: now } = meter.latency.second;
    if (count !== before && count > 0) {
      // At each whole second the sum begins anew.
      seconds[known++] = count === 1 ? now : now - sum;
      since = simulation.nowSeconds;
    }
    [before, sum] = [count, now];
  }
  seconds.sort();
  return { quantile: (share) => seconds[Math.ceil(share * requests) - 1] ?? NaN };
}
