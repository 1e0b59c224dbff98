import type { KeySpace } from '../../model/KeySpace';
import { limits } from '../../model/limits';
import type { Operation } from '../../model/Operation';
import type { Zone } from '../../model/Zone';
import type { Reading } from './Reading';
import type { Scope } from './Scope';
import { settleName } from './settleName';
import { settleNumber } from './settleNumber';

/** Zones with clean names. */
export function settleZones(
  reading: Reading,
  path: string,
  zones: readonly Zone[],
): readonly Zone[] {
  return zones.map((zone, index) => {
    const place = { path: `${path}[${index}]`, name: `Zone ${index + 1}` };
    return {
      id: zone.id,
      name: settleName(reading, place, zone.name, 'The name', `Zone ${index + 1}`),
      region: settleName(reading, place, zone.region, 'The region', 'Region 1'),
    };
  });
}

/** Key spaces with clean names and numbers in their ranges. */
export function settleKeySpaces(
  reading: Reading,
  path: string,
  keySpaces: readonly KeySpace[],
): readonly KeySpace[] {
  return keySpaces.map((space, index) => {
    const place = { path: `${path}[${index}]`, name: `Key space ${index + 1}` };
    const name = settleName(reading, place, space.name, 'The name', `Keys ${index + 1}`);
    const named = { path: place.path, name };
    return {
      id: space.id,
      name,
      keys: settleNumber(reading, named, space.keys, keysRange),
      zipf: settleNumber(reading, named, space.zipf, zipfRange),
    };
  });
}

const keysRange = { what: 'The number of keys', low: 1, high: limits.keys, whole: true };
const zipfRange = { what: 'The Zipf exponent', low: 0, high: 3 };

/** Operations with clean names, each on a key space of the design. */
export function settleOperations(
  reading: Reading,
  path: string,
  operations: readonly Operation[],
  scope: Scope,
): readonly Operation[] {
  return operations.map((operation, index) => {
    const place = { path: `${path}[${index}]`, name: `Operation ${index + 1}` };
    const name = settleName(reading, place, operation.name, 'The name', `Operation ${index + 1}`);
    if (scope.closed && !scope.keySpaces.has(operation.keySpace)) {
      reading.refuse(
        { path: `${place.path}.keySpace`, name },
        `It works on key space ${operation.keySpace}, which the design does not have.`,
      );
    }
    return { id: operation.id, name, access: operation.access, keySpace: operation.keySpace };
  });
}
