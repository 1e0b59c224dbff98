import type { Design } from '../../model/Design';
import type { Problem } from '../../model/Problem';

/** What can be read besides the project's own files. */
export const importFormats = ['compose', 'mermaid', 'otlp', 'jaeger'] as const;

export type ImportFormat = (typeof importFormats)[number];

/** One thing that an import has to say: what was read off the file, what was supposed without it, what is not in the design. */
export interface ImportNote {
  readonly type: 'understood' | 'guessed' | 'leftOut';
  /** One sentence that names the thing. */
  readonly text: string;
}

/** A valid design with an account of how it came about, or why there is none. */
export type ImportResult =
  | {
      readonly ok: true;
      readonly format: ImportFormat;
      readonly design: Design;
      readonly notes: readonly ImportNote[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };
