import * as v from 'valibot';
import { backupFormat } from './backupFormat';
import { backupLimits } from './backupLimits';

const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(backupLimits.momentMs));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(backupLimits.designCharacters));

const revision = v.object({ name, takenAtMs: moment, text });

const design = v.object({
  name,
  savedAtMs: moment,
  isKept: v.boolean(),
  text,
  revisions: v.pipe(
    v.array(v.unknown()),
    v.maxLength(backupLimits.revisionsPerDesign),
    v.array(revision),
  ),
});

const setting = v.object({
  name,
  value: v.pipe(v.string(), v.maxLength(backupLimits.settingCharacters)),
});

/** The structure of a backup file; keys that nobody knows are left out. */
export const backupShape = v.object({
  format: v.literal(backupFormat.format),
  version: v.picklist([1, backupFormat.version]),
  savedAtMs: moment,
  designs: v.pipe(v.array(v.unknown()), v.maxLength(backupLimits.designs), v.array(design)),
  settings: v.pipe(v.array(v.unknown()), v.maxLength(backupLimits.settings), v.array(setting)),
  // Each is read by itself, so that a damaged one leaves the others.
  attempts: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(backupLimits.attempts)), []),
});
