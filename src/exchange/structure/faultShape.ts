import * as v from 'valibot';
import type { Fault, FaultType } from '../../model/Fault';
import { faultFields, faultTypes } from '../../model/faultFields';
import { limits } from '../../model/limits';
import { list } from './list';
import { noun } from './noun';
import { idOrZeroShape, idShape, numberShape } from './plainShapes';

/** A fault. */
export const faultShape = v.variant(
  'type',
  faultTypes.map(shapeOf),
  `It must be a fault: an object whose "type" is ${faultTypes.slice(0, -1).join(', ')} or ${faultTypes.at(-1)}.`,
) as unknown as v.GenericSchema<unknown, Fault>;

function shapeOf(type: FaultType) {
  const { on, orAll, numbers, optional } = faultFields[type];
  const one = orAll === true ? idOrZeroShape : idShape;
  return noun('a fault', {
    type: v.literal(type),
    [on]: on === 'zones' ? list('zones', idShape, limits.zones) : one,
    ...Object.fromEntries(
      numbers.map((name) => [name, name === optional ? v.exactOptional(numberShape) : numberShape]),
    ),
  });
}
