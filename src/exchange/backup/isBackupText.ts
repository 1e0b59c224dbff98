import { backupFormat } from './backupFormat';

const start = new RegExp(
  `^\\uFEFF?\\s*\\{(?:\\s*"(?:\\$schema|version)":[^,{}[\\]]{0,200},)*\\s*"format":\\s*"${backupFormat.format}"`,
);

/** Whether a text begins as a backup file does. */
export function isBackupText(text: string): boolean {
  return start.test(text.slice(0, 1_000));
}
