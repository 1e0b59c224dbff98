/** Pauses of the instances of a component: so many seconds long, one in every so many seconds. */
export interface Pauses {
  readonly pauseSeconds: number;
  readonly pauseEvery: number;
}
