import { attemptToBackup } from './attemptToBackup';
import type { Backup, BackedUpDesign } from './Backup';
import { backupFormat } from './backupFormat';
import { backupLimits } from './backupLimits';

/** The text of a backup file, and how many revisions had to be left out because it would have been too long; the oldest go first. */
export function writeBackup(backup: Backup): { readonly text: string; readonly leftOut: number } {
  const { savedAtMs, settings } = backup;
  let designs = backup.designs.slice(0, backupLimits.designs);
  const before = countRevisions(designs);
  // A quote or a line's end takes two characters in there.
  const most = backupLimits.fileCharacters / 2;
  while (charactersOf(designs) > most && countRevisions(designs) > 0) {
    designs = designs.map((one) => ({ ...one, revisions: newerHalf(one.revisions) }));
  }
  const attempts = backup.attempts.slice(0, backupLimits.attempts).map(attemptToBackup);
  const content = { ...backupFormat, savedAtMs, designs, settings, attempts };
  return {
    text: `${JSON.stringify(content, null, 1)}\n`,
    leftOut: before - countRevisions(designs),
  };
}

/** Of revisions with the latest first. */
function newerHalf<T>(revisions: readonly T[]): readonly T[] {
  return revisions.slice(0, Math.floor(revisions.length / 2));
}

function countRevisions(designs: readonly BackedUpDesign[]): number {
  return designs.reduce((count, { revisions }) => count + revisions.length, 0);
}

function charactersOf(designs: readonly BackedUpDesign[]): number {
  const texts = designs.flatMap(({ text, revisions }) => [text, ...revisions.map((it) => it.text)]);
  return texts.reduce((count, text) => count + text.length, 0);
}
