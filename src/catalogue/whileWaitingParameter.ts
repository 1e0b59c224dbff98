import type { Parameter } from '../model/Parameter';

/** Whether a slot is kept while a synchronous call is out. */
export function whileWaitingParameter(number: number): Parameter {
  return {
    type: 'choice',
    name: 'whileWaiting',
    number,
    label: 'While it waits for a call',
    help: 'Holds: the slot is kept until the reply (a thread per request). Frees: the slot serves others meanwhile (asynchronous code).',
    options: [
      { name: 'holds', number: 1, label: 'Holds the slot' },
      { name: 'frees', number: 2, label: 'Frees the slot' },
    ],
    default: 'holds',
    linkDefault: 'holds',
  };
}
