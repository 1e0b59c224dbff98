/** Written bounds of what comes in from outside: past them it is refused before it can use much time or memory. */
export const exchangeLimits = {
  /** Longest file, in characters. */
  fileCharacters: 8 * 1024 * 1024,
  /** Most numbers, texts, lists and objects in one file together. */
  values: 600_000,
  /** Deepest nesting of lists and objects. */
  depth: 40,
  /** Longest link, in characters after `#`. */
  linkCharacters: 65_536,
  /** Most edits, call rules and live actions in a link together; a file can hold more. */
  linkSteps: 5_000,
  /** Most bytes that the names in a link may unfold to. */
  inflatedBytes: 262_144,
  /** Most problems, and most notices, that are told at once. */
  messages: 50,
  /** Most edits in a batch or in one journal or scenario together. */
  edits: 5_000,
  /** Most live actions in a journal. */
  journalEntries: 5_000,
} as const;
