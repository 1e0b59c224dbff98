import type { Terminal } from './Terminal';

/** One option of a command, written `--name`; a flag takes no value. */
export type CommandOption =
  | { readonly name: string; readonly type: 'flag'; readonly help: string }
  | {
      readonly name: string;
      readonly type: 'text';
      readonly value: string;
      readonly help: string;
      readonly many?: boolean;
    }
  | {
      readonly name: string;
      readonly type: 'number';
      readonly value: string;
      readonly help: string;
      readonly minimum: number;
      readonly maximum: number;
      readonly whole: boolean;
    };

/** What was typed after the name of a command, checked against its options. */
export interface Given {
  readonly operands: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly texts: ReadonlyMap<string, readonly string[]>;
}

/** One command of the command line. */
export interface Command {
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** Names of what it takes besides options, all required. */
  readonly operands: readonly string[];
  readonly options: readonly CommandOption[];
  /** Further lines of its help. */
  readonly notes: readonly string[];
  /** Does it; the exit code: 0 all right, 1 it failed or something missed, 2 the input was wrong. */
  run(given: Given, terminal: Terminal): Promise<number>;
}
