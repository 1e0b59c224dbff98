import type { Kind } from '../model/Kind';
import { kinds } from './index';

const byId: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kind.id, kind]));

/** Finds a kind of the catalogue by its id. */
export function kindOf(kindId: string): Kind | undefined {
  return byId.get(kindId);
}
