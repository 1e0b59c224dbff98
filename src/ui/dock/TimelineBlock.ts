import type { Id } from '../../model/Id';

/** A fault on the timeline, from its start to its end. */
export interface TimelineBlock {
  readonly key: string;
  readonly fromSeconds: number;
  readonly toSeconds: number;
  /** Whether it goes on until it is mended: nothing else is drawn behind it. */
  readonly isOpen: boolean;
  readonly label: string;
  /** What the label does not say: who caused it, and when. */
  readonly title: string;
  /** The step of the scenario that it shows; missing: it was caused by hand. */
  readonly step?: Id;
  readonly cause: 'plan' | 'hand';
}
