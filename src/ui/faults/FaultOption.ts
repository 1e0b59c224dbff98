import type { Fault } from '../../model/Fault';

/** A fault that is offered, and what its button says. */
export interface FaultOption {
  readonly label: string;
  readonly fault: Fault;
}
