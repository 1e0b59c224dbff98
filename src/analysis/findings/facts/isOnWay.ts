import type { Fault } from '../../../model/Fault';
import type { ConnectionFacts } from './ConnectionFacts';

/** Whether a fault is one that keeps calls of a connection, or their replies, from getting through. */
export function isOnWay(fault: Fault, { id, from, to }: ConnectionFacts): boolean {
  switch (fault.type) {
    case 'cut':
    case 'delay':
    case 'lossy':
      return fault.connection === id;
    case 'loseReplies':
    case 'pausePrimary':
      return fault.component === to.id;
    case 'partition':
      return [from, to].some(({ component }) =>
        component.placement.some(({ zone }) => fault.zones.includes(zone)),
      );
    default:
      return false;
  }
}
