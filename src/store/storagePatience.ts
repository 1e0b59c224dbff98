/** How long this device's storage is waited for, real milliseconds. */
export const storagePatience = {
  /** A storage that failed is tried again after so long. */
  retryMs: 10_000,
  /** A storage that has not answered after so long is taken for one that never will. */
  answerMs: 8_000,
} as const;
