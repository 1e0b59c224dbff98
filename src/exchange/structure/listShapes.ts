import type * as v from 'valibot';
import type { KeySpace } from '../../model/KeySpace';
import { limits } from '../../model/limits';
import type { Operation } from '../../model/Operation';
import type { Zone } from '../../model/Zone';
import { list } from './list';
import { noun } from './noun';
import { idShape, numberShape, textShape, wordShape } from './plainShapes';

/** The zones of a design. */
export const zonesShape: v.GenericSchema<unknown, Zone[]> = list(
  'zones',
  noun('a zone', { id: idShape, name: textShape, region: textShape }),
  limits.zones,
);

/** The key spaces of a design. */
export const keySpacesShape: v.GenericSchema<unknown, KeySpace[]> = list(
  'key spaces',
  noun('a key space', { id: idShape, name: textShape, keys: numberShape, zipf: numberShape }),
  limits.keySpaces,
);

/** The operations of a design. */
export const operationsShape: v.GenericSchema<unknown, Operation[]> = list(
  'operations',
  noun('an operation', {
    id: idShape,
    name: textShape,
    access: wordShape('read', 'update', 'insert'),
    keySpace: idShape,
  }),
  limits.operations,
);
