/** Plain data that survives structured cloning: what a state block is saved as in a keyframe. */
export type Saved =
  | number
  | string
  | boolean
  | null
  | Float64Array
  | Uint16Array
  | Int16Array
  | Uint8Array
  | Int32Array
  | Uint32Array
  | readonly Saved[]
  | { readonly [name: string]: Saved };

/**
 * Something that outlives a handler and can be put into a keyframe.
 * `save` returns data of its own, untouched by what happens later; `restore` copies, so that one saved value may be
 * restored several times.
 */
export interface Saveable {
  save(): Saved;
  restore(saved: Saved): void;
}
