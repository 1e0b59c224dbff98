import type { Measured } from './measureTask';
import type { ReferenceCase } from './ReferenceCase';

/** One run for a measuring thread. */
export interface MeasuringRequest {
  readonly place: number;
  readonly test: ReferenceCase;
  readonly seed: number;
}

/** Its answer: the place is that of the request. */
export interface MeasuringReply {
  readonly place: number;
  readonly measured: Measured;
}

/** What a thread of the bundle is started with to say what it is for. */
export const measuringThread = 'loadbearing: measure';
