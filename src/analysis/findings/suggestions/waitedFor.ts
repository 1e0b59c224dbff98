import { inferRules } from '../../../engine/plans/inferRules';
import type { CallRule } from '../../../model/CallRule';
import type { Edit } from '../../../model/Edit';
import type { Suggestion } from '../../../model/Finding';
import type { ConnectionFacts } from '../facts/ConnectionFacts';
import type { Facts } from '../facts/Facts';
import { onConnections } from './onConnections';

/** Calls that nobody waits for are waited for, and tried again: who waits learns that one is lost. None where there are none. */
export function waitedFor(
  { design, kindOf }: Facts,
  connection: ConnectionFacts,
): readonly Suggestion[] {
  const rules = inferRules(design, kindOf).get(connection.id) ?? [];
  if (rules.every(({ mode }) => mode !== 'async')) return [];
  const awaited = rules.map((rule): CallRule =>
    rule.mode === 'async' ? { ...rule, mode: 'sync' } : rule,
  );
  const again = onConnections('', [connection], { attempts: 3, retryLimit: 'budget' });
  const edits: readonly Edit[] = [
    { type: 'setRules', id: connection.id, rules: awaited },
    ...again.map(({ edit }) => edit),
  ];
  return [
    {
      label: `${connection.from.name} waits for the receipt of ${connection.to.name}, with two more attempts within a budget`,
      edit: { type: 'batch', edits },
    },
  ];
}
