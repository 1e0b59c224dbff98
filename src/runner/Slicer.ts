import type { RunnableSimulation } from './RunnableSimulation';

/** What can be run in slices. */
export type Sliceable = Pick<RunnableSimulation, 'nowSeconds' | 'events' | 'advance'>;

const sliceMs = 8;
const chunkMs = 1;
/** Bounds a slice even where the wall clock is too coarse to end it. */
const mostChunks = 32;
const chunkEventsRange = { least: 16, most: 20_000 };
const chunkSecondsRange = { least: 0.001, most: 10_000 };

/**
 * Runs a simulation in slices of about 8 ms of wall time, so that the worker can answer between them. A slice looks at the
 * wall clock after each chunk of about 1 ms; a chunk is bounded in events and, because idle seconds cost time too, in seconds.
 */
export class Slicer {
  /** Wall time of the last slice, milliseconds. */
  lastMs = 0;
  private readonly nowMs: () => number;
  private chunkEvents = 256;
  private chunkSeconds = 1;

  constructor(nowMs: () => number) {
    this.nowMs = nowMs;
  }

  /** One slice towards a moment; true when the simulation stands there. */
  run(simulation: Sliceable, untilSeconds: number): boolean {
    const startedMs = this.nowMs();
    const { events, nowSeconds } = simulation;
    let arrived = false;
    this.lastMs = 0;
    for (let chunk = 0; chunk < mostChunks && !arrived && this.lastMs < sliceMs; chunk++) {
      arrived = this.runChunk(simulation, untilSeconds);
      this.lastMs = this.nowMs() - startedMs;
    }
    this.learn(simulation.events - events, simulation.nowSeconds - nowSeconds, arrived);
    return arrived;
  }

  private runChunk(simulation: Sliceable, untilSeconds: number): boolean {
    const stopSeconds = Math.min(untilSeconds, simulation.nowSeconds + this.chunkSeconds);
    return simulation.advance(stopSeconds, this.chunkEvents) && stopSeconds === untilSeconds;
  }

  private learn(events: number, seconds: number, arrived: boolean): void {
    if (this.lastMs >= chunkMs) {
      this.chunkEvents = (events / this.lastMs) * chunkMs;
      this.chunkSeconds = 2 * (seconds / this.lastMs) * chunkMs;
    } else if (!arrived) {
      this.chunkEvents *= 2;
      this.chunkSeconds *= 2;
    }
    this.chunkEvents = Math.round(within(this.chunkEvents, chunkEventsRange));
    this.chunkSeconds = within(this.chunkSeconds, chunkSecondsRange);
  }
}

function within(value: number, range: { readonly least: number; readonly most: number }): number {
  return Math.min(range.most, Math.max(range.least, value));
}
