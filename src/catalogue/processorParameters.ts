import type { Parameter } from '../model/Parameter';
import { concurrencyParameters } from './concurrencyParameters';

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
    ...concurrencyParameters(first + 1),
  ];
}
