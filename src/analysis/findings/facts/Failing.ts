/** Requests that fail: of all, or of one operation where a part of the system is broken that few use. */
export interface Failing {
  /** Of those that ended, the share that was not answered well and in time, 0 to 1. */
  readonly share: number;
  /** Name of the operation; missing: of all. */
  readonly operation?: string;
}
