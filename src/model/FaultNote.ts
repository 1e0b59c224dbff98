/** What a candidate writes down for one fault of the timeline. */
export interface FaultNote {
  /** What users see. */
  readonly users: string;
  /** How somebody notices it. */
  readonly signal: string;
  /** How it comes back. */
  readonly recovery: string;
}
