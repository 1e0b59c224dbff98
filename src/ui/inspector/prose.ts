/** Help texts that the build took out of the catalogue (see vite.config.ts); empty where nothing was built. */
export const prose: readonly string[] = [];
