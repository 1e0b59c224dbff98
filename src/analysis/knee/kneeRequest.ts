import type { Design } from '../../model/Design';
import type { ExperimentRequest } from '../../model/Experiment';

/** Enough for a confidence interval of p99, which needs eight whole seconds. */
const usualSeconds = 8;
/** Fewer requests say little about one in a hundred. */
const fewRequests = 4_000;
/** More would only take long. */
const manyRequests = 60_000;
const secondsRange = { least: 2, most: 60 } as const;

/**
 * One run of the sweep: the design under its own seed with so many times its load from the start and without its timeline.
 * Every source sends `factor` times as much, and there are `factor` times as many users, whatever the arrivals are. `perSecond`:
 * the requests that come at today's load, 0 where that is not known.
 */
export function kneeRequest(design: Design, factor: number, perSecond: number): ExperimentRequest {
  const rate = perSecond * factor;
  const { least, most } = secondsRange;
  const wanted = rate > 0 ? Math.max(usualSeconds, fewRequests / rate) : most;
  const bounded = rate > 0 ? Math.min(wanted, manyRequests / rate) : wanted;
  const measured = Math.ceil(Math.min(most, Math.max(least, bounded)));
  const warmupSeconds = Math.ceil(measured / 3);
  return {
    design: {
      ...design,
      scenario: {
        durationSeconds: warmupSeconds + measured,
        steps:
          factor === 1
            ? []
            : [
                {
                  type: 'fault',
                  id: design.nextId,
                  atSeconds: 0,
                  fault: { type: 'traffic', component: 0, factor },
                },
              ],
      },
    },
    warmupSeconds,
    durationSeconds: warmupSeconds + measured,
  };
}
