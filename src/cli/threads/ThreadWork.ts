import type { ExperimentRequest, ExperimentResult } from '../../model/Experiment';
import type { MeasuringRequest } from '../reference/MeasuringRequest';
import type { Measured } from '../reference/measureTask';

/** What threads of the command line can do: what each kind of work is asked, and what it answers. */
export interface ThreadWork {
  readonly measure: { readonly request: MeasuringRequest; readonly reply: Measured };
  readonly simulate: { readonly request: ExperimentRequest; readonly reply: ExperimentResult };
}

/** A kind of work; what a thread is started with to say what it is for. */
export type ThreadWorkName = keyof ThreadWork;
