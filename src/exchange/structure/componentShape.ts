import * as v from 'valibot';
import type { Component, Placement } from '../../model/Component';
import { limits } from '../../model/limits';
import { list } from './list';
import { noun } from './noun';
import { parameterValueShape } from './parameterValueShape';
import { idOrZeroShape, idShape, numberShape, textShape } from './plainShapes';

/** Settings by name. */
export const settingsShape = v.record(
  textShape,
  parameterValueShape,
  'It must be settings, written as an object.',
);

/** Where the instances of a component are. */
export const placementShape: v.GenericSchema<unknown, Placement[]> = list(
  'zones',
  noun('a placement', {
    zone: idOrZeroShape,
    instances: numberShape,
    speed: v.exactOptional(numberShape),
    weight: v.exactOptional(numberShape),
  }),
  limits.placements,
);

/** A component; without a placement it has one instance in no zone. */
export const componentShape: v.GenericSchema<unknown, Component> = noun('a component', {
  id: idShape,
  kind: textShape,
  name: textShape,
  x: numberShape,
  y: numberShape,
  placement: v.optional(placementShape, () => [{ zone: 0, instances: 1 }]),
  parameters: v.optional(settingsShape, {}),
});
