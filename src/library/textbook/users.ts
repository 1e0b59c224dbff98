import type { Arrivals } from './pipelineDesign';
import { exponential } from './exponential';

/** So many users, each of whom waits for the answer and then thinks for an exponential time of this mean (0: not at all). */
export function users(count: number, meanThinkSeconds: number): Arrivals {
  return { arrivals: 'users', users: count, thinkTime: exponential(meanThinkSeconds) };
}
