/** How far the means of a component to work are in use. */
export interface Capacity {
  /** What there are so many of: slots, or processors where slots share fewer of them. */
  readonly unit: 'slots' | 'processors';
  readonly units: number;
  /** Share of them that works, 0 to 1. */
  readonly busy: number;
  /** Starts per second that all of them together could do at the work that they have done; null where none was done. */
  readonly mostPerSecond: number | null;
  /** Mean time of one piece of work, seconds. */
  readonly workSeconds: number | null;
}
