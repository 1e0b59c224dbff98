import type { Challenge } from '../../model/Challenge';

/** The challenge after its requirement has changed in the middle of the session. */
export function withChange(challenge: Challenge): Challenge {
  const { events, checks, change } = challenge;
  const cost = change.checks.find(({ measure }) => measure.type === 'cost')?.measure;
  return {
    ...challenge,
    events: replaced(events, change.events),
    checks: replaced(checks, change.checks),
    budgetPerMonth: cost?.type === 'cost' ? cost.mostPerMonth : challenge.budgetPerMonth,
  };
}

function replaced<Noun extends { readonly id: string }>(
  nouns: readonly Noun[],
  changed: readonly Noun[],
): readonly Noun[] {
  const kept = nouns.map((noun) => changed.find(({ id }) => id === noun.id) ?? noun);
  return [...kept, ...changed.filter(({ id }) => !nouns.some((noun) => noun.id === id))];
}
