import type { Design } from '../model/Design';
import type { Fault } from '../model/Fault';

/** A ready design to open, run and change. */
export interface Example {
  readonly id: string;
  readonly name: string;
  /** One sentence for the list of examples. */
  readonly summary: string;
  readonly design: Design;
  /** The one thing worth breaking first. */
  readonly invitation: {
    readonly headline: string;
    readonly text: string;
    readonly label: string;
    readonly fault: Fault;
  };
}
