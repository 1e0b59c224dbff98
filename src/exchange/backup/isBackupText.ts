/** Whether a text begins as a backup file does. */
export function isBackupText(text: string): boolean {
  return /^\uFEFF?\s*\{(?:\s*"(?:\$schema|version)":[^,{}[\]]{0,200},)*\s*"format":\s*"loadbearing-backup"/.test(
    text.slice(0, 1_000),
  );
}
