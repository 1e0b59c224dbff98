import { browserPage } from './browserPage';
import { ExperimentPool } from './ExperimentPool';

/** The page's pool for background runs; `isBehind` tells whether the run on the screen is slower than it was asked to be. */
export function connectExperiments(isBehind: () => boolean): ExperimentPool {
  const page = { ...browserPage, createWorker };
  return new ExperimentPool(page, { cores: navigator.hardwareConcurrency, isBehind });
}

function createWorker(): Worker {
  return new Worker(new URL('../../workers/experiment.worker.ts', import.meta.url), {
    type: 'module',
    name: 'experiment',
  });
}
