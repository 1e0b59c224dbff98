import * as v from 'valibot';
import type { KindOf } from '../../model/Kind';
import { parseJson } from '../file/parseJson';
import { textTooLarge } from '../file/textTooLarge';
import { exchangeLimits } from '../exchangeLimits';
import { readFile } from '../readFile';
import { attemptFromBackup } from './attemptFromBackup';
import type { BackedUpDesign, Backup } from './Backup';
import { backupFormat } from './backupFormat';
import { backupLimits } from './backupLimits';
import { backupShape } from './backupShape';
import { settingName } from './settingName';

/** A backup whose designs were read: each with its name as it reads, and how many components it has. */
export interface ReadBackup extends Backup {
  readonly designs: readonly (BackedUpDesign & { readonly parts: number })[];
}

/** What a backup file holds, with what was left out of it; or why it cannot be used. */
export type BackupResult =
  | { readonly ok: true; readonly backup: ReadBackup; readonly leftOut: readonly string[] }
  | { readonly ok: false; readonly message: string };

/**
 * Reads the text of a backup file from anywhere. Every design in it goes through the reader of design files, with its limits;
 * revisions do when they are opened. Takes bounded time and memory.
 */
export function readBackup(text: string, kindOf: KindOf): BackupResult {
  const tooLarge = textTooLarge(text, 'The file', {
    characters: backupLimits.fileCharacters,
    depth: exchangeLimits.depth,
    values: backupLimits.values,
    thing: 'a backup',
  });
  if (tooLarge !== undefined) return { ok: false, message: tooLarge };
  const parsed = parseJson(text.replace(/^\uFEFF/, ''), 'The file');
  return 'problem' in parsed
    ? { ok: false, message: parsed.problem }
    : readParsed(parsed.value, kindOf);
}

function readParsed(value: unknown, kindOf: KindOf): BackupResult {
  const newer = newerVersion(value);
  if (newer !== undefined) return { ok: false, message: newer };
  const shaped = v.safeParse(backupShape, value);
  if (!shaped.success) {
    const [issue] = shaped.issues;
    const path = v.getDotPath(issue)?.slice(0, 80);
    const where = path === undefined ? '' : `, at “${path}”`;
    return { ok: false, message: `This backup file is damaged${where}.` };
  }
  const { savedAtMs, designs, settings, attempts } = shaped.output;
  const leftOut: string[] = [];
  const readable = designs.flatMap((one) => readOne(one, kindOf, leftOut));
  const known = settings.filter(({ name }) => settingName.test(name));
  const whole = attempts.flatMap((one) => attemptFromBackup(one, kindOf) ?? []);
  if (whole.length < attempts.length) {
    leftOut.push(
      `${attempts.length - whole.length} of ${attempts.length} practice attempts: damaged.`,
    );
  }
  return {
    ok: true,
    backup: { savedAtMs, designs: readable, settings: known, attempts: whole },
    leftOut,
  };
}

function readOne(design: BackedUpDesign, kindOf: KindOf, leftOut: string[]): ReadBackup['designs'] {
  const read = readFile(design.text, 'page', kindOf);
  if (!read.ok) {
    const reason = read.problems[0]?.message ?? 'it cannot be read.';
    leftOut.push(`“${design.name.slice(0, 60)}”: ${reason}`);
    return [];
  }
  return [{ ...design, name: read.design.name, parts: read.design.components.length }];
}

function newerVersion(value: unknown): string | undefined {
  const { format, version } = Object(value) as { format?: unknown; version?: unknown };
  if (format !== backupFormat.format) {
    return `This is no backup of Loadbearing: it needs "format": "${backupFormat.format}".`;
  }
  return typeof version === 'number' && version > backupFormat.version
    ? `The file was made by a newer version of Loadbearing (backup version ${version}). Reload to get the newest.`
    : undefined;
}
