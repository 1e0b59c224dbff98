import type { Design } from '../model/Design';
import type { JournalEntry } from '../model/JournalEntry';
import type { SharedAttempt } from '../model/SharedAttempt';

/** The digest of a run at a whole simulated second: 16 hexadecimal digits. */
export interface LinkDigest {
  readonly digest: string;
  readonly atSeconds: number;
}

/** The part of the canvas that is shown: the shift in screen pixels and the zoom, 1 being life size. */
export interface LinkView {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** All that a link carries. */
export interface LinkContent {
  readonly design: Design;
  /** The live actions of the sender's run. */
  readonly journal?: readonly JournalEntry[];
  /** What the sender's run came to, for the receiver's run to be compared with. */
  readonly digest?: LinkDigest;
  /** Version of the engine that made the digest. */
  readonly engineVersion: number;
  /** Kept to whole pixels and a zoom in hundredths. */
  readonly view?: LinkView;
  /** The attempt at a challenge that the design is, as its sender tells it. */
  readonly attempt?: SharedAttempt;
}
