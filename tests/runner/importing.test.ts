import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importDesign } from '../../src/exchange/import/importDesign';
import type { ImportMessage, ImportQuestion } from '../../src/runner/importing/ImportMessage';
import { serveImport } from '../../src/runner/importing/serveImport';

/** Asks the worker's end and gathers what it tells up to the end. */
function ask(question: ImportQuestion): Promise<readonly ImportMessage[]> {
  const told: ImportMessage[] = [];
  return new Promise((resolve) => {
    serveImport({
      addEventListener: (_type, listener) => listener({ data: question }),
      postMessage(message) {
        told.push(message);
        if (message.type === 'done') resolve(told);
      },
    });
  });
}

test('an import in the worker tells how far it is and comes to the same design and account', async () => {
  const path = join(import.meta.dirname, '../exchange/import/files/shop.compose.yaml');
  const text = readFileSync(path, 'utf8');
  expect(await ask({ file: new Blob([text]), name: 'shop', format: 'compose' })).toEqual([
    { type: 'stage', stage: 'reading' },
    { type: 'stage', stage: 'understanding' },
    { type: 'done', result: importDesign(text, { name: 'shop', format: 'compose' }) },
  ]);
});

test('a file that cannot be read is told in words', async () => {
  const file = new Blob(['services:']);
  file.text = () => Promise.reject(new Error('It is gone.'));
  const last = (await ask({ file, name: 'shop', format: 'compose' })).at(-1);
  expect(last).toMatchObject({
    result: { ok: false, problems: [{ message: 'The file could not be read: It is gone.' }] },
  });
});
