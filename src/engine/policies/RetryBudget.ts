import type { Saveable, Saved } from '../state/Saveable';
import type { GuardSettings } from './GuardSettings';

/** Ten deposits of 0.1 are to be one token, whatever the rounding. */
const ROUNDING = 1e-9;

/**
 * Tokens for further attempts and copies of one calling instance: each first attempt deposits a share of one, each further
 * one takes one. It starts full.
 */
export class RetryBudget implements Saveable {
  private settings: GuardSettings;
  private tokens: number;

  constructor(settings: GuardSettings) {
    this.settings = settings;
    this.tokens = settings.budgetBurst;
  }

  configure(settings: GuardSettings): void {
    this.settings = settings;
    this.tokens = Math.min(this.tokens, settings.budgetBurst);
  }

  /** A first attempt. */
  deposit(): void {
    const { budgetBurst, budgetShare } = this.settings;
    this.tokens = Math.min(budgetBurst, this.tokens + budgetShare);
  }

  /** Takes a token for a further attempt; false when there is none. */
  take(): boolean {
    if (this.tokens < 1 - ROUNDING) return false;
    this.tokens = Math.max(0, this.tokens - 1);
    return true;
  }

  save(): Saved {
    return this.tokens;
  }

  restore(saved: Saved): void {
    this.tokens = saved as number;
  }
}
