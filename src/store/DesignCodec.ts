import type { Design } from '../model/Design';
import type { Problem } from '../model/Problem';

/** Turns a design into text and back; the same text as in a file. */
export interface DesignCodec {
  readonly write: (design: Design) => string;
  readonly read: (text: string) => Promise<Decoded>;
  /** Fetches what reading needs, where something is about to be read. */
  readonly prepare?: () => void;
}

/** A design that was read, or why it could not be. */
export type Decoded =
  | { readonly ok: true; readonly design: Design; readonly notices: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
