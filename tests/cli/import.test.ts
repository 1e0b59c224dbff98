import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { designToFile } from '../../src/exchange/designToFile';
import { encodeLink } from '../../src/exchange/encodeLink';
import { svgWithLink } from '../../src/exchange/picture/svgWithLink';
import { urlShortener } from '../../src/library/urlShortener';
import { temporaryFolder } from './temporaryFolder';
import { typed } from './typed';

const files = join(import.meta.dirname, '../exchange/import/files');

test('the design goes to standard output, its account to standard error, and the design runs', async () => {
  const folder = temporaryFolder({});
  const out = join(folder, 'design.json');
  const written = await typed('import', join(files, 'shop.compose.yaml'), '--out', out);
  expect(written).toMatchObject({ code: 0, out: [] });
  expect(written.error[0]).toBe('Understood:');
  expect(written.error).toContain('  migrate was left out: it runs once at the start.');
  const printed = await typed('import', join(files, 'shop.compose.yaml'), '--from=compose');
  expect(`${printed.out.join('\n')}\n`).toBe(readFileSync(out, 'utf8'));
  const run = await typed('run', out, '--duration', '5', '--json');
  expect(run).toMatchObject({ code: 0, error: [] });
});

test('as JSON the account comes with the design', async () => {
  const { code, out, error } = await typed('import', join(files, 'web.mmd'), '--json');
  expect({ code, error }).toEqual({ code: 0, error: [] });
  expect(JSON.parse(out.join('\n'))).toMatchObject({
    format: 'mermaid',
    notes: expect.arrayContaining([
      { type: 'leftOut', text: '7 statements about looks, directions and clicks.' },
    ]) as unknown,
    design: { format: 'loadbearing', design: { name: 'Photo site' } },
  });
});

test('a picture that was saved in the page is run, and gives its design back', async () => {
  const { design } = urlShortener;
  const link = encodeLink({ design, engineVersion: 3 });
  const folder = temporaryFolder({
    'shot.svg': svgWithLink(
      '<svg xmlns="http://www.w3.org/2000/svg"><title>A</title>\n</svg>',
      link,
    ),
    'other.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const taken = await typed('import', join(folder, 'shot.svg'));
  expect(`${taken.out.join('\n')}\n`).toBe(designToFile(design));
  const shown = await typed('export', join(folder, 'shot.svg'), '--to', 'mermaid');
  expect(shown.out.join('\n')).toContain('Browsers');
  const { code, error } = await typed('run', join(folder, 'other.svg'));
  expect([code, error.join()]).toEqual([2, expect.stringContaining('no design in this picture')]);
});

test('what cannot be read is told, and the exit code is 2', async () => {
  const folder = temporaryFolder({
    'note.txt': 'Remember the milk.',
    'cut.json': '{"resourceSpans":[',
    'design.json': designToFile(urlShortener.design),
  });
  expect(await typed('import', join(folder, 'note.txt'))).toMatchObject({
    code: 2,
    error: [expect.stringContaining('This is none of what can be read')],
  });
  expect(await typed('import', join(folder, 'design.json'))).toMatchObject({
    code: 2,
    error: [expect.stringContaining('This is a design already')],
  });
  expect(await typed('import', join(folder, 'cut.json'))).toMatchObject({
    code: 2,
    error: [expect.stringContaining('ends too early')],
  });
  expect(await typed('import', join(folder, 'gone.yaml'))).toMatchObject({ code: 2 });
  expect(await typed('import', join(folder, 'note.txt'), '--from', 'visio')).toMatchObject({
    code: 2,
    error: ['--from must be one of compose, mermaid, otlp, jaeger, not "visio".'],
  });
  expect(await typed('import', join(files, 'web.mmd'), '--out', folder)).toMatchObject({ code: 2 });
});
