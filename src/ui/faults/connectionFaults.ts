import type { Id } from '../../model/Id';
import type { FaultOption } from './FaultOption';

/** The faults on offer for one connection. */
export function connectionFaults(connection: Id): readonly FaultOption[] {
  return [
    { label: 'Cut it', fault: { type: 'cut', connection } },
    { label: 'A fifth of the messages is lost', fault: { type: 'lossy', connection, share: 0.2 } },
    { label: '200 ms slower, each way', fault: { type: 'delay', connection, addedMs: 200 } },
  ];
}
