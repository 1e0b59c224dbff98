/** How a backup file says what it is. Version 1 has no attempts. */
export const backupFormat = { format: 'loadbearing-backup', version: 2 } as const;
