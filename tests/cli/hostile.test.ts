import { expect, test } from 'vitest';
import { designToFile } from '../../src/exchange/designToFile';
import { threeTiers } from '../runner/threeTiers';
import { temporaryFolder } from './temporaryFolder';
import { typed } from './typed';

const design = designToFile(threeTiers(100));
const utf16 = Buffer.from(`\ufeff${design}`, 'utf16le');
const megabyte = 1024 * 1024;

test.each([
  ['UTF-8 with a mark', Buffer.from(`\ufeff${design}`), 0, /^$/],
  ['UTF-16 as Windows writes it', utf16, 0, /^$/],
  ['UTF-16 of the other order', Buffer.from(utf16).swap16(), 0, /^$/],
  [
    'Latin-1',
    Buffer.from(design.replace('Three', 'Thr\u00e9\u00e9'), 'latin1'),
    2,
    /not text in UTF-8\.$/,
  ],
  [
    'half a character at its end',
    Buffer.from(`${design}\u20ac`).subarray(0, -1),
    2,
    /not text in UTF-8/,
  ],
  ['65 MB', Buffer.alloc(65 * megabyte, ' '), 2, /: It is larger than 64 MB\.$/],
])('a file of %s comes to one line or to its design', async (_what, bytes, code, words) => {
  const folder = temporaryFolder({ 'design.json': bytes });
  const done = await typed('export', `${folder}/design.json`, '--to', 'json');
  expect(done.code).toBe(code);
  expect(done.error.join('\n')).toMatch(words);
  expect(done.out.join('\n')).toBe(code === 0 ? design.trimEnd() : '');
  expect(done.error.length).toBe(code === 0 ? 0 : 1);
});

test.skipIf(process.platform === 'win32')('a file without an end is left soon', async () => {
  for (const command of ['run', 'import']) {
    const { code, error } = await typed(command, '/dev/zero');
    expect([code, error]).toEqual([2, ['/dev/zero: It is larger than 64 MB.']]);
  }
});
