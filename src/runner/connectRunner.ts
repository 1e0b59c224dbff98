import { browserPage } from './browserPage';
import type { Runner } from './Runner';
import { RunnerClient } from './RunnerClient';

/** Starts the simulation's worker and gives the page its end of it; to be called once, and disposed of. */
export function connectRunner(): Runner {
  return new RunnerClient(browserPage);
}
