/** From which measured share, or time, on a rule speaks. The same for every kind. */
export const thresholds = {
  /** Of the slots at work: all of them, as good as. */
  fullShare: 0.9,
  /** Of the slots at work: little is left for a peak or a loss. */
  highShare: 0.75,
  /** Of the slots held by spans whose own calls are out: they wait, they do not work. */
  heldShare: 0.4,
  /** Of the users' time or of their requests: a cause that is worth a sentence. */
  painShare: 0.05,
  /** Of requests or calls that fail. */
  failingShare: 0.01,
  /** Of the requests of one operation that fail, where hardly any of all do: a part that few use is broken. */
  operationShare: 0.05,
  /** Of the work that is done for callers who have given up. */
  wastedShare: 0.3,
  /** Of the load that is further attempts. */
  retryShare: 0.15,
  /** Of what comes in, that is not done: a store of messages grows. */
  growthShare: 0.05,
  /** Of the answers or messages that are wrong: fewer are not worth a sentence. */
  toldShare: 0.001,
  /** Of a caller's patience: what answers within it is quick. */
  quickShare: 0.25,
  /** Of the usual time: so many times as long is slow. */
  slowTimes: 3,
  /** Of the usual traffic, or of the usual time of a call: so many times is more than chance. */
  risenTimes: 1.5,
  /** Below this nobody calls an answer slow, seconds. */
  noticedSeconds: 0.1,
} as const;
