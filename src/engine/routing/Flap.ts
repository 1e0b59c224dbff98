/** Checks of so many instances behind a balancer fail for half of every so many seconds since a moment. */
export interface Flap {
  readonly instances: number;
  readonly everySeconds: number;
  readonly sinceSeconds: number;
}
