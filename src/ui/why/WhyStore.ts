import type { ReadableStore } from '../../store/ReadableStore';
import type { Finding, Suggestion } from '../../model/Finding';
import type { WhyState } from './WhyState';

/** Looks at the run on the screen and at runs in the background, for those who ask why. */
export interface WhyStore extends ReadableStore<WhyState> {
  /** Works the findings out anew, at most once in 2 s. */
  readonly look: () => Promise<void>;
  /** Looks every 2 s while the run goes on, until the function that it returns is called. */
  readonly follow: () => () => void;
  /** Plays the run again in the background and tells how it came to this. */
  readonly explain: () => Promise<void>;
  /** Runs suggestions in the background: of these findings, or one alone. */
  readonly tryThem: (findings: readonly Finding[], only?: Suggestion) => Promise<void>;
  /** Ends the background runs. */
  readonly stop: () => void;
}
