import * as v from 'valibot';
import type { CustomKind } from '../../model/CustomKind';
import type { KeySpace } from '../../model/KeySpace';
import { limits } from '../../model/limits';
import type { Mark } from '../../model/Mark';
import type { Objective } from '../../model/Objective';
import type { Operation } from '../../model/Operation';
import type { Tenant } from '../../model/Tenant';
import type { Zone } from '../../model/Zone';
import { settingsShape } from './componentShape';
import { list } from './list';
import { noun } from './noun';
import { tenantSharesShape } from './parameterValueShape';
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
  noun('a key space', {
    id: idShape,
    name: textShape,
    keys: numberShape,
    zipf: numberShape,
    absent: v.exactOptional(numberShape),
    hot: v.exactOptional(numberShape),
  }),
  limits.keySpaces,
);

/** The operations of a design. */
export const operationsShape: v.GenericSchema<unknown, Operation[]> = list(
  'operations',
  noun('an operation', {
    id: idShape,
    name: textShape,
    access: wordShape('read', 'update', 'insert', 'conditional'),
    keySpace: idShape,
    priority: v.exactOptional(numberShape),
    requestBytes: v.exactOptional(numberShape),
    replyBytes: v.exactOptional(numberShape),
    tenants: v.exactOptional(tenantSharesShape),
    follow: v.exactOptional(
      noun('what follows an operation', {
        operation: idShape,
        delayMs: numberShape,
        share: numberShape,
      }),
    ),
  }),
  limits.operations,
);

/** The tenants of a design. */
export const tenantsShape: v.GenericSchema<unknown, Tenant[]> = list(
  'tenants',
  noun('a tenant', { id: idShape, name: textShape, share: numberShape }),
  limits.tenants,
);

/** The components of one's own of a design. */
export const customKindsShape: v.GenericSchema<unknown, CustomKind[]> = list(
  'components of one’s own',
  noun('a component of one’s own', {
    id: idShape,
    name: textShape,
    like: textShape,
    parameters: v.optional(settingsShape, {}),
  }),
  limits.customKinds,
);

/** The notes and areas of a design. */
export const marksShape: v.GenericSchema<unknown, Mark[]> = list(
  'notes and areas',
  noun('a note or an area', {
    id: idShape,
    type: wordShape('note', 'area'),
    text: textShape,
    x: numberShape,
    y: numberShape,
    width: numberShape,
    height: numberShape,
  }),
  limits.marks,
);

const about = { id: idShape, operation: v.exactOptional(idShape) };

const objective = v.variant(
  'type',
  [
    noun('an objective', {
      type: v.literal('latency'),
      ...about,
      quantile: numberShape,
      mostSeconds: numberShape,
    }),
    noun('an objective', { type: v.literal('success'), ...about, leastShare: numberShape }),
    noun('an objective', { type: v.literal('staleness'), id: idShape, mostShare: numberShape }),
    noun('an objective', { type: v.literal('lost'), id: idShape }),
    noun('an objective', { type: v.literal('cost'), id: idShape, mostPerMonth: numberShape }),
  ],
  'It must be an objective: an object whose "type" is latency, success, staleness, lost or cost.',
);

/** The objectives of a design. */
export const objectivesShape: v.GenericSchema<unknown, Objective[]> = list(
  'objectives',
  objective,
  limits.objectives,
);
