import type { CallRule } from '../../model/CallRule';

/** A rule in which a field may be there and say nothing. */
export type RuleDraft = { readonly [Name in keyof CallRule]: CallRule[Name] | undefined };

/** The rule without the fields that say nothing. */
export function withoutUnset(rule: RuleDraft): CallRule {
  const said = Object.entries(rule).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as unknown as CallRule;
}
