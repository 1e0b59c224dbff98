import { expect, test } from 'vitest';
import { monthlyCost } from '../../src/analysis/monthlyCost';
import { kindOf } from '../../src/catalogue/kindOf';
import { urlShortener } from '../../src/library/urlShortener';

test('a slice costs a month what the whole fleet does', () => {
  const { design } = urlShortener;
  const slice = monthlyCost({ ...design, slice: 1 }, undefined, kindOf);
  expect(slice).toBeGreaterThan(0);
  expect(monthlyCost(design, undefined, kindOf)).toBe(20 * slice);
});
