/** Where a command writes: results to `out`, everything else to `error`. Both take whole lines without the line end. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}
