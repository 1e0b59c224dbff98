/** Written bounds of what is imported: what is past them is refused, or left out and told. */
export const importLimits = {
  /** Longest file, in characters. */
  fileCharacters: 32 * 1024 * 1024,
  /** Longest file of YAML or Mermaid, which people write. */
  writtenCharacters: 1024 * 1024,
  /** Deepest nesting of lists and objects in JSON. */
  depth: 60,
  /** Most objects and lists in a file of traces. */
  values: 4_000_000,
  /** Most spans that are read of a file. */
  spans: 200_000,
  /** How often what an alias (`*name`) of YAML stands for may be unfolded. */
  aliases: 10_000,
  /** Most components; some of the design's 500 are kept for what is put between them. */
  parts: 400,
  arrows: 1_500,
  /** Most sentences of each sort in the account. */
  notes: 60,
  /** Most characters of the file that one sentence quotes. */
  quotedCharacters: 60,
} as const;
