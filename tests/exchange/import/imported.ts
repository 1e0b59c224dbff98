import { expect } from 'vitest';
import { kindOf } from '../../../src/catalogue/kindOf';
import { importDesign, type ImportOptions } from '../../../src/exchange/import/importDesign';
import type { ImportResult } from '../../../src/exchange/import/ImportResult';
import { readDesign } from '../../../src/exchange/readDesign';

/** Imports a text that must be accepted; the design is valid to the letter, and every note a sentence. */
export function imported(
  text: string,
  options: Partial<ImportOptions> = {},
): Extract<ImportResult, { ok: true }> {
  const result = importDesign(text, { name: 'File', ...options });
  if (!result.ok) throw new Error(result.problems[0]?.message);
  const { design, notes } = result;
  expect(readDesign(structuredClone(design), 'strict', kindOf)).toEqual({
    ok: true,
    design,
    notices: [],
  });
  for (const note of notes) expect(note.text.length).toBeGreaterThan(5);
  return result;
}
