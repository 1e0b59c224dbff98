import type { Id } from '../../model/Id';
import type { SketchedPart } from '../Sketch';

/** Who sends requests, in the first column of the grid: how many a second, of these operations in these shares. */
export function client(
  id: Id,
  name: string,
  row: number,
  rate: number,
  shares: readonly (readonly [operation: Id, share: number])[],
  settings: SketchedPart['with'] = {},
): SketchedPart {
  const mix = shares.map(([operation, share]) => ({ operation, share }));
  return { id, kind: 'client', name, at: [0, row], with: { ...settings, rate, mix } };
}
