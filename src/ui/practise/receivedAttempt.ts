import { createStore } from 'zustand/vanilla';
import type { Design } from '../../model/Design';
import type { SharedAttempt } from '../../model/SharedAttempt';

/** The attempt that a link told of. */
export interface ReceivedAttempt {
  /** All of it. */
  readonly link: string;
  readonly attempt: SharedAttempt;
  /** As it came, with the timeline that it was graded with. */
  readonly design: Design;
  /** Of the engine that the sender's page has. */
  readonly engineVersion: number;
  /** It was looked at: the dialog does not begin with it any more. */
  readonly isSeen?: true;
}

/** The attempt of the link that was opened last, while the page is open. */
export const receivedAttempt = createStore<ReceivedAttempt | undefined>(() => undefined);
