import type { Parameter } from '../model/Parameter';

/** How many messages may be out to one instance. */
export function prefetchParameter(number: number): Parameter {
  return {
    type: 'number',
    name: 'prefetch',
    number,
    label: 'Prefetch',
    help: 'Messages that can be out to one instance and not acknowledged. More of them hide the way to and fro; fewer are shared out more fairly.',
    section: 'Delivery',
    unit: '',
    minimum: 1,
    maximum: 10_000,
    whole: true,
    scale: 'logarithmic',
    zeroMeans: 'as many as it works on',
    default: 0,
    linkDefault: 0,
    source: {
      provenance: 'derived',
      confidence: 'medium',
      note: 'To keep a worker busy: at least its slots times (round trip + work) / work.',
    },
  };
}
