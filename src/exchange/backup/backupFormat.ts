/** How a backup file says what it is. */
export const backupFormat = { format: 'loadbearing-backup', version: 1 } as const;
