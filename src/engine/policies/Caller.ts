import type { Saveable, Saved } from '../state/Saveable';
import { Breaker } from './Breaker';
import type { GuardMeter } from './GuardMeter';
import type { GuardSettings } from './GuardSettings';
import { Pool } from './Pool';
import { RetryBudget } from './RetryBudget';
import { Throttle } from './Throttle';
import type { Tickets } from './Tickets';

/** What one calling instance keeps about a connection: each has its own breaker, pool, budget and throttle. */
export class Caller implements Saveable {
  readonly pool: Pool;
  breaker: Breaker | undefined = undefined;
  budget: RetryBudget | undefined = undefined;
  throttle: Throttle | undefined = undefined;

  constructor(tickets: Tickets, meter: GuardMeter, settings: GuardSettings) {
    this.pool = new Pool(tickets, meter, settings);
    this.configure(settings);
  }

  /** Takes changed settings: what is new begins, what is switched off is forgotten, what stays goes on. */
  configure(settings: GuardSettings): void {
    const breaks = settings.breakerCalls + settings.breakerSeconds > 0;
    this.pool.configure(settings);
    this.breaker = breaks ? (this.breaker ?? new Breaker(settings)) : undefined;
    this.breaker?.configure(settings);
    this.budget =
      settings.budgetShare >= 0 ? (this.budget ?? new RetryBudget(settings)) : undefined;
    this.budget?.configure(settings);
    this.throttle =
      settings.throttleFactor > 0 ? (this.throttle ?? new Throttle(settings)) : undefined;
    this.throttle?.configure(settings);
  }

  save(): Saved {
    return this.parts().map((part) => part?.save() ?? null);
  }

  /** It was made with the settings that were in force when it was saved. */
  restore(saved: Saved): void {
    const values = saved as readonly Saved[];
    this.parts().forEach((part, place) => part?.restore(values[place]!));
  }

  private parts(): readonly (Saveable | undefined)[] {
    return [this.pool, this.breaker, this.budget, this.throttle];
  }
}
