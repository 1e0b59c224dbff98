import type { Parameter } from '../model/Parameter';

/** When a message is gone from the queue. The number is the wire number in the kind. */
export function acknowledgeParameter(number: number): Parameter {
  return {
    type: 'choice',
    name: 'acknowledge',
    number,
    label: 'Acknowledged',
    help: 'After the work: at least once, so a crash can mean that the work is done twice. On receipt: at most once, so a crash can mean that it is never done.',
    section: 'Delivery',
    options: [
      { name: 'afterWork', number: 1, label: 'After the work' },
      { name: 'onReceipt', number: 2, label: 'On receipt' },
    ],
    default: 'afterWork',
    linkDefault: 'afterWork',
  };
}
