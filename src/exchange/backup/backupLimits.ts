import { exchangeLimits } from '../exchangeLimits';

/** Written bounds of a backup file. */
export const backupLimits = {
  /** Longest file, in characters. */
  fileCharacters: 64 * 1024 * 1024,
  designs: 200,
  revisionsPerDesign: 100,
  /** Longest text of one design. */
  designCharacters: exchangeLimits.fileCharacters,
  settings: 50,
  settingCharacters: 100_000,
  attempts: 100,
  /** Of an attempt: its id as a pattern, characters of one text, and items of one list. */
  attempt: { id: '^[a-z0-9-]{1,60}$', text: 5_000, list: 200 },
  /** Most values; the text of a design is one. */
  values: 200_000,
  /** The latest moment: the last one that a date can name, ms. */
  momentMs: 8.64e15,
} as const;
