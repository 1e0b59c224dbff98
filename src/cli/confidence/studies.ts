import { exponential } from '../../library/textbook/exponential';
import { pipelineDesign } from '../../library/textbook/pipelineDesign';
import { poisson } from '../../library/textbook/poisson';
import type { CoverageStudy } from './CoverageStudy';
import { steadyShortener } from './steadyShortener';

/** One queue, whose neighbours in time are very alike, and a whole system. */
export const studies: readonly CoverageStudy[] = [
  {
    name: 'coverage: M/M/1',
    title: 'M/M/1 at rho 0.8 (80 requests/s)',
    design: pipelineDesign(poisson(80), [{ slots: 1, serviceTime: exponential(0.01) }]),
    warmupSeconds: 60,
    measuredSeconds: 1_500,
  },
  {
    name: 'coverage: URL shortener',
    title: 'URL shortener without faults, at 1/50 of its keys and cache (1,200 requests/s)',
    design: steadyShortener(),
    warmupSeconds: 60,
    measuredSeconds: 120,
  },
];
