import type { ReferenceCase } from './ReferenceCase';

/** One run for a measuring thread. */
export interface MeasuringRequest {
  readonly place: number;
  readonly test: ReferenceCase;
  readonly seed: number;
}
