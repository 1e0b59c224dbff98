import type { SimulationApi } from './SimulationApi';

/** What a worker answers: everything about a simulation, and first of all which version of these questions it understands. */
export interface WorkerApi extends SimulationApi {
  version(): Promise<number>;
}
