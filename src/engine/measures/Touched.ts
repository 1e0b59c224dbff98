/** So many components and connections can be in one run; see `World`. */
const MOST_COMPONENTS = 2_000;
const MOST_LINKS = 8_000;

/**
 * What may be told otherwise than when it was last looked at: whoever tells of a run starts from what it told before, and
 * looks at these only. It is no part of the state.
 */
export class Touched {
  /** By index, 1: a call came to the component, or something else happened there that is no call. */
  readonly components = new Uint8Array(MOST_COMPONENTS);
  /** By index, 1: a call went out along the connection. */
  readonly links = new Uint8Array(MOST_LINKS);
  /** Counts how often everything was touched at once. */
  times = 0;

  /** A fault, an edit, other instances, another second of the measuring window: everything may have changed. */
  everything(): void {
    this.times++;
  }
}
