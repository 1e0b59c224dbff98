import type { Parameter } from '../model/Parameter';

/** How long a failed message rests before it is handed out again. */
export function redeliveryDelayParameter(number: number): Parameter {
  return {
    type: 'number',
    name: 'redeliveryDelaySeconds',
    number,
    label: 'Pause before redelivery',
    help: 'How long a message that failed rests before it is handed out again.',
    section: 'Failures',
    unit: 's',
    minimum: 0,
    maximum: 86_400,
    whole: false,
    scale: 'logarithmic',
    default: 0,
    linkDefault: 0,
  };
}
