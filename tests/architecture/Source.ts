/** One thing in the code that a rule may speak about, and the line it stands in. */
export interface Mention {
  readonly text: string;
  readonly line: number;
}

/** What the rules need to know about one source file; comments and, except in `strings`, string contents are left out. */
export interface Source {
  /** From the top of the project, with forward slashes. */
  readonly path: string;
  /** The folder directly in src, `workers`, or an empty text for a file that stands in src itself. */
  readonly folder: string;
  readonly lines: number;
  /** What it imports, re-exports or names in an `import()`. */
  readonly imports: readonly Mention[];
  readonly strings: readonly Mention[];
  /** Names that are read, without the names of properties, and the uses of `Math` as `Math.name`. */
  readonly names: readonly Mention[];
  readonly powerOperators: readonly Mention[];
}
