import { kinds } from '../catalogue';
import type { PageTools } from './PageTools';

/** The page's clock, frames and visibility in a browser, and the simulation's worker. */
export const browserPage: PageTools = {
  kinds,
  createWorker: () =>
    new Worker(new URL('../../workers/simulation.worker.ts', import.meta.url), {
      type: 'module',
      name: 'simulation',
    }),
  nowMs: () => performance.now(),
  onFrame: (task) => {
    const frame = requestAnimationFrame(task);
    return () => cancelAnimationFrame(frame);
  },
  after: (milliseconds, task) => {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  isHidden: () => document.hidden,
  onVisibility: (listener) => {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};
