import * as v from 'valibot';
import type { CallRule } from '../../model/CallRule';
import type { Connection } from '../../model/Connection';
import { limits } from '../../model/limits';
import { settingsShape } from './componentShape';
import { list } from './list';
import { noun } from './noun';
import { idOrZeroShape, idShape, numberShape, wordShape } from './plainShapes';

/** The call rules of a connection. */
export const rulesShape: v.GenericSchema<unknown, CallRule[]> = list(
  'call rules',
  noun('a call rule', {
    operations: list('operations', idShape, limits.operations),
    access: wordShape('any', 'reads', 'writes'),
    step: numberShape,
    mode: wordShape('sync', 'async', 'onMiss', 'populate', 'invalidate', 'forward'),
    missOf: idOrZeroShape,
    probability: numberShape,
    count: numberShape,
    counts: v.exactOptional(
      list(
        'numbers of calls',
        noun('a number of calls with its share', { count: numberShape, share: numberShape }),
        limits.countShares,
      ),
    ),
    serial: v.exactOptional(v.boolean('It must be true or false.')),
    enough: v.exactOptional(numberShape),
    required: v.exactOptional(v.boolean('It must be true or false.')),
    asks: v.exactOptional(wordShape('read', 'update', 'insert', 'conditional')),
    key: v.exactOptional(
      noun('a key of another key space', {
        keySpace: idShape,
        by: wordShape('rank', 'hash', 'draw'),
      }),
    ),
    timeoutMs: v.exactOptional(numberShape),
  }),
  limits.rulesPerConnection,
);

/** A connection. */
export const connectionShape: v.GenericSchema<unknown, Connection> = noun('a connection', {
  id: idShape,
  from: idShape,
  to: idShape,
  parameters: v.optional(settingsShape, {}),
  rules: v.exactOptional(rulesShape),
});
