import * as v from 'valibot';
import type { KeySpace } from '../../model/KeySpace';
import { limits } from '../../model/limits';
import type { Operation } from '../../model/Operation';
import type { Tenant } from '../../model/Tenant';
import type { Zone } from '../../model/Zone';
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
