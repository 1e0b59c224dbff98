import type { ParameterValue } from '../../model/ParameterValue';
import type { SketchedPart } from '../Sketch';

/** The client (11) of a lesson, at the left: it sends operation 4 so many times a second. */
export function visitors(
  rate: number,
  row = 0,
  more: Readonly<Record<string, ParameterValue>> = {},
): SketchedPart {
  const parameters = { rate, mix: [{ operation: 4, share: 1 }], ...more };
  return { id: 11, kind: 'client', name: 'Visitors', at: [0, row], with: parameters };
}
