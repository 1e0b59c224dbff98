import type { Parameter } from '../model/Parameter';

/** The share of messages that no worker can ever do. The number is the wire number in the kind. */
export function poisonParameter(number: number): Parameter {
  return {
    type: 'number',
    name: 'poisonShare',
    number,
    label: 'Poison messages',
    help: 'Share of the messages that no worker can do, however often it tries: malformed, or of a sort that it does not know.',
    section: 'Failures',
    unit: '',
    minimum: 0,
    maximum: 1,
    whole: false,
    scale: 'linear',
    default: 0,
    linkDefault: 0,
  };
}
