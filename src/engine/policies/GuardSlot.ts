import type { Id } from '../../model/Id';
import type { Saveable, Saved } from '../state/Saveable';
import type { GuardSettings } from './GuardSettings';
import { type GuardTools, LinkGuard } from './LinkGuard';
import { needsGuard } from './needsGuard';

/** Where a connection keeps its guard: there is none until its policy asks for one, and from then on it stays. */
export class GuardSlot implements Saveable {
  guard: LinkGuard | undefined;
  private readonly id: Id;
  private readonly tools: GuardTools;

  constructor(id: Id, tools: GuardTools) {
    this.id = id;
    this.tools = tools;
  }

  /** Takes the policy of the connection, at the start and after each edit. */
  configure(settings: GuardSettings): void {
    if (this.guard !== undefined) this.guard.configure(settings);
    else if (needsGuard(settings)) this.guard = new LinkGuard(this.id, settings, this.tools);
  }

  save(): Saved {
    return this.guard?.save() ?? null;
  }

  restore(saved: Saved): void {
    if (saved === null) return;
    const { settings } = saved as unknown as { readonly settings: GuardSettings };
    this.guard ??= new LinkGuard(this.id, settings, this.tools);
    this.guard.restore(saved);
  }
}
