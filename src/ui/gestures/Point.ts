/** A place in the window, in pixels from its corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
