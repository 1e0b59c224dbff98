import * as v from 'valibot';
import type { Fault } from '../../model/Fault';
import { noun } from './noun';
import { idOrZeroShape, idShape, numberShape } from './plainShapes';

/** A fault. */
export const faultShape: v.GenericSchema<unknown, Fault> = v.variant(
  'type',
  [
    noun('a fault', { type: v.literal('kill'), component: idShape, instances: numberShape }),
    noun('a fault', { type: v.literal('loseZone'), zone: idShape }),
    noun('a fault', { type: v.literal('slow'), component: idShape, factor: numberShape }),
    noun('a fault', { type: v.literal('errors'), component: idShape, share: numberShape }),
    noun('a fault', { type: v.literal('hang'), component: idShape }),
    noun('a fault', { type: v.literal('flushCache'), component: idShape }),
    noun('a fault', { type: v.literal('cut'), connection: idShape }),
    noun('a fault', { type: v.literal('delay'), connection: idShape, addedMs: numberShape }),
    noun('a fault', { type: v.literal('traffic'), component: idOrZeroShape, factor: numberShape }),
    noun('a fault', { type: v.literal('hotKey'), keySpace: idOrZeroShape, share: numberShape }),
  ],
  'It must be a fault: an object whose "type" is kill, loseZone, slow, errors, hang, flushCache, cut, delay, traffic or hotKey.',
);
