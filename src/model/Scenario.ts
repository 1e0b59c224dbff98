import type { Edit } from './Edit';
import type { Fault } from './Fault';
import type { Id } from './Id';

/** One block of the timeline: a fault from a start to an end, or an edit at a moment. */
export type ScenarioStep =
  | {
      readonly type: 'fault';
      readonly id: Id;
      readonly atSeconds: number;
      /** Missing: it lasts to the end of the run. */
      readonly endSeconds?: number;
      readonly fault: Fault;
    }
  | { readonly type: 'edit'; readonly id: Id; readonly atSeconds: number; readonly edit: Edit };

/** What happens during a run, on simulated time. A step at T comes before the other events at T. */
export interface Scenario {
  /** Length of the timeline in simulated seconds; a run may go on past it. */
  readonly durationSeconds: number;
  readonly steps: readonly ScenarioStep[];
}
