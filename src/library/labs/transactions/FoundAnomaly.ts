import type { AnomalyId } from './Anomaly';

/** An anomaly in what has happened, and between whom and on which rows it came about. */
export interface FoundAnomaly {
  readonly id: AnomalyId;
  /** The transaction that suffers or completes it, by its place, and the other one. */
  readonly by: number;
  readonly other: number;
  /** The rows, by their ids: of the first, and of the second where there are two. */
  readonly row: string;
  readonly secondRow?: string;
}
