import type { Parameter } from '../model/Parameter';

/** How work at the same time slows itself down: three wire numbers. */
export function processorParameters(first: number): readonly Parameter[] {
  return [
    {
      type: 'number',
      name: 'processors',
      number: first,
      label: 'Processors per instance',
      help: 'Work in all slots shares so many processors equally: with more of it than processors, each part takes longer.',
      section: 'Processor',
      unit: '',
      minimum: 0,
      maximum: 1_000,
      whole: true,
      scale: 'linear',
      zeroMeans: 'one for each slot',
      default: 0,
      linkDefault: 0,
    },
    {
      type: 'number',
      name: 'contention',
      number: first + 1,
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
      number: first + 2,
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
