import type { Account } from '../Account';
import type { OutlineDraft } from './OutlineDraft';

/** Gives parts whose kind was supposed another one where their arrows say so: who takes its work from a queue is a worker. */
export function settleKinds(draft: OutlineDraft, account: Account): void {
  const callersOf = new Map<string, string[]>();
  for (const { from, to } of draft.outline.arrows) {
    if (from !== to) callersOf.set(to, [...(callersOf.get(to) ?? []), from]);
  }
  for (const [key, part] of draft.parts) {
    const callers = (callersOf.get(key) ?? []).filter((caller) => draft.parts.has(caller));
    if (part.isSure) continue;
    const fromQueues = callers.filter((caller) => draft.kindOf(caller).receives === 'message');
    if (part.kind === 'service' && callers.length > 0 && fromQueues.length === callers.length) {
      draft.change(key, 'worker', {});
      account.guessed(
        `${part.name} is drawn as “Worker”, because it takes its work from ${draft.nameOf(fromQueues[0] ?? '')}.`,
      );
    }
    if (part.kind === 'worker' && fromQueues.length === 0) {
      draft.change(key, 'service', {});
      account.guessed(
        `${part.name} is drawn as “Service”, because no queue hands work to it, whatever its name says.`,
      );
    }
  }
}
