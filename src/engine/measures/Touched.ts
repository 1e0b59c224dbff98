/** Something whose figures are told: a component or a connection. */
interface Told {
  readonly index: number;
  /** Whether it is in the list already. */
  isTouched: boolean;
}

/**
 * What may be told otherwise than when it was last looked at: whoever tells of a run starts from what it told before, and
 * looks at these only. It is no part of the state.
 */
export class Touched {
  /** Indices of components that a call came to, or where something else happened that is no call. */
  readonly components: number[] = [];
  /** Indices of connections that a call went out along. */
  readonly links: number[] = [];
  /** Counts how often everything was touched at once. */
  times = 0;

  component(one: Told): void {
    one.isTouched = true;
    this.components.push(one.index);
  }

  link(one: Told): void {
    one.isTouched = true;
    this.links.push(one.index);
  }

  /** A fault, an edit, other instances, another second of the measuring window: everything may have changed. */
  everything(): void {
    this.times++;
  }
}
