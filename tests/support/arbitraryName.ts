import * as fc from 'fast-check';
import { checkName } from '../../src/model/checkName';

const usual = [
  'Service',
  'Orders API',
  'Payments DB',
  'Cache 2',
  'Zone A',
  'Ünïcødé ☃',
  '注文',
  '🦊',
];

/** A name that the model accepts, without blanks at its ends; of any script. */
export function arbitraryName(): fc.Arbitrary<string> {
  const any = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => text.trim())
    .filter((text) => checkName(text, 'It') === undefined);
  return fc.oneof(fc.constantFrom(...usual), any);
}
