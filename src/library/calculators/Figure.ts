/** What sort of amount a figure is, and so the unit of its value: 1, per second, 0 to 1, s, bytes, bytes or bits per second, US dollars. */
export type Quantity =
  | 'count'
  | 'rate'
  | 'share'
  | 'seconds'
  | 'bytes'
  | 'byteRate'
  | 'bitRate'
  | 'money'
  | 'yesOrNo';

/** An amount that a calculator works out. */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly quantity: Quantity;
  /** 1 and 0 where it is a yes or a no. */
  readonly value: number;
  /** What is counted: "servers"; of a rate with "/s": "requests/s"; of money "a month". */
  readonly unit?: string;
}
