import * as v from 'valibot';
import type { Attempt } from '../../model/Attempt';
import type { KindOf } from '../../model/Kind';
import { readFile } from '../readFile';
import { attemptShape } from './attemptShape';

/** An attempt of a backup file; undefined where it cannot be read. Its design goes through the reader of design files. */
export function attemptFromBackup(value: unknown, kindOf: KindOf): Attempt | undefined {
  const shaped = v.safeParse(attemptShape, value);
  if (!shaped.success) return undefined;
  const { id, endedAtMs, session, sheet, text } = shaped.output;
  const read = readFile(text, 'page', kindOf);
  if (!read.ok) return undefined;
  const saturation = { ...sheet.saturation, component: sheet.saturation.component };
  return { id, endedAtMs, session, sheet: { ...sheet, saturation, design: read.design } };
}
