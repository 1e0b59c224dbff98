import type { Saveable } from '../state/Saveable';

/** What a limiter says instead of a time to wait: the limit is reached, or what is left is kept for what matters more. */
export const verdict = { rejected: -1, shed: -2 } as const;

/**
 * Decides whether a request may pass, for each subject on its own: a tenant, a key, or everybody. A subject is a whole number
 * from 0. At most 65,536 subjects are remembered; the one that was not heard of for the longest time begins anew.
 */
export interface Limiter extends Saveable {
  /**
   * Seconds after which a request that comes now may pass (0: at once), or a `verdict`. `share` of the limit, above 0 to 1, is
   * open to it.
   */
  take(subject: number, now: number, share: number): number;
  /** Forgets everything about some subjects. */
  renew(isMeant: (subject: number) => boolean): void;
  /** Forgets everything. */
  clear(): void;
}
