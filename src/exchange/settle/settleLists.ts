import type { KeySpace } from '../../model/KeySpace';
import { leanKeySpace } from '../../model/leanKeySpace';
import { limits } from '../../model/limits';
import type { Zone } from '../../model/Zone';
import type { Reading } from './Reading';
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
    return leanKeySpace({
      id: space.id,
      name,
      keys: settleNumber(reading, named, space.keys, keysRange),
      zipf: settleNumber(reading, named, space.zipf, zipfRange),
      absent: settleNumber(reading, named, space.absent ?? 0, absentRange),
      hot: settleNumber(reading, named, space.hot ?? 0, hotRange),
    });
  });
}

const keysRange = { what: 'The number of keys', low: 1, high: limits.keys, whole: true };
const zipfRange = { what: 'The Zipf exponent', low: 0, high: 3 };
const absentRange = { what: 'The share of absent keys', low: 0, high: 1 };
const hotRange = { what: 'The share of the hot key', low: 0, high: 1 };
