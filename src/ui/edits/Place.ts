/** Where a card has its top left corner, drawing pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}
