import { beginsAs } from '../file/beginsAs';
import { backupFormat } from './backupFormat';

/** Whether a text begins as a backup file does. */
export function isBackupText(text: string): boolean {
  return beginsAs(backupFormat.format, text);
}
