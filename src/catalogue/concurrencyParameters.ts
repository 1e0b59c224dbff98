import type { Parameter } from '../model/Parameter';

/** How work at the same time slows itself down, by the Universal Scalability Law (Gunther): two wire numbers. */
export function concurrencyParameters(first: number): readonly Parameter[] {
  return [
    {
      type: 'number',
      name: 'contention',
      number: first,
      label: 'Contention (USL sigma)',
      help: 'Share of the work that only one at a time can do: everybody in service slows the others down by it.',
      section: 'Processor',
      unit: '',
      minimum: 0,
      maximum: 1,
      whole: false,
      scale: 'logarithmic',
      default: 0,
      linkDefault: 0,
    },
    {
      type: 'number',
      name: 'crosstalk',
      number: first + 1,
      label: 'Crosstalk (USL kappa)',
      help: 'Cost of keeping each pair of those in service in agreement: past some number more at a time do less.',
      section: 'Processor',
      unit: '',
      minimum: 0,
      maximum: 1,
      whole: false,
      scale: 'logarithmic',
      default: 0,
      linkDefault: 0,
    },
  ];
}
