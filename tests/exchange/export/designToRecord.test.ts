import { expect, test } from 'vitest';
import { kindOf } from '../../../src/catalogue/kindOf';
import { designToRecord } from '../../../src/exchange/export/designToRecord';
import { examples } from '../../../src/library/examples';

test('every example comes out whole, and no name can become markup', () => {
  for (const { design } of examples) {
    const hostile = {
      ...design,
      components: design.components.map((one) => ({ ...one, name: '<b>|\n# x](y)' })),
    };
    const lines = designToRecord(hostile, kindOf).split('\n');
    const rows = lines.filter((line) => line.startsWith(String.raw`| \<b\>\|`));
    expect(rows.length).toBeGreaterThanOrEqual(design.components.length);
    expect(lines.filter((line) => line.startsWith('#')).map((line) => line.split(' ')[1])).toEqual([
      expect.anything(),
      'Context',
      'Decision',
      'Assumptions',
      'What',
      'Measured',
    ]);
    expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object/);
  }
});
