import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { variantText } from '../../src/ui/canvas/variantText';

const corner = (kind: string, parameters = {}) =>
  variantText(
    { id: 1, kind, name: 'It', x: 0, y: 0, placement: [{ zone: 0, instances: 2 }], parameters },
    kindOf(kind)!,
  );

test('a number in the corner of a card says what it counts', () => {
  expect(corner('log')).toBe('6 partitions');
  expect(corner('log', { partitions: 1 })).toBe('1 partition');
});

test('a choice is told by its short name, and instances are counted', () => {
  expect(corner('cache')).toBe('LRU');
  expect(corner('service')).toBe('2 inst');
});
