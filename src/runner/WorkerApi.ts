import type { Kind } from '../model/Kind';
import type { SimulationApi } from './SimulationApi';

/** What a worker answers: everything about a simulation, and first of all which version of these questions it understands. */
export interface WorkerApi extends SimulationApi {
  /**
   * The first question: the worker has no copy of the catalogue, so it is told the kinds that components can be of, and
   * answers with its version.
   */
  meet(kinds: readonly Kind[]): Promise<number>;
}
