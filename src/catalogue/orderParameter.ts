import type { Parameter } from '../model/Parameter';

/** Which message goes out first, and which one waits for another. The number is the wire number in the kind. */
export function orderParameter(number: number): Parameter {
  return {
    type: 'choice',
    name: 'order',
    number,
    label: 'Order',
    help: 'Arrival: first come, first served, but with several workers they end as they please. By key: of each key the next one waits until the one before is done. Priority: what matters more goes first. Tenants: each in turn, so that one with many messages does not hold up the others.',
    section: 'Delivery',
    options: [
      { name: 'arrival', number: 1, label: 'By arrival' },
      { name: 'key', number: 2, label: 'Strictly by key' },
      { name: 'priority', number: 3, label: 'By priority' },
      { name: 'tenant', number: 4, label: 'Tenants in turn' },
    ],
    default: 'arrival',
    linkDefault: 'arrival',
  };
}
