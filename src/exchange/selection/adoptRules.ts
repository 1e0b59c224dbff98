import type { CallRule } from '../../model/CallRule';
import type { Id } from '../../model/Id';
import type { NameMatches } from './NameMatches';

/**
 * Call rules that refer to the receiving design. A rule goes when all its operations are missing there, or when the look-up
 * that it waits for was not copied; undefined where none is left, so that the rules are inferred again.
 */
export function adoptRules(
  rules: readonly CallRule[],
  matches: NameMatches,
  newIdOf: ReadonlyMap<Id, Id>,
  onLostLookup: () => void,
): readonly CallRule[] | undefined {
  const adopted = rules.flatMap((rule) => {
    const missOf = rule.missOf === 0 ? 0 : newIdOf.get(rule.missOf);
    if (missOf === undefined) {
      onLostLookup();
      return [];
    }
    const operations = rule.operations
      .map((id) => matches.find('operations', id))
      .filter((id) => id !== undefined);
    return rule.operations.length > 0 && operations.length === 0
      ? []
      : [withKey({ ...rule, missOf, operations }, matches)];
  });
  return adopted.length > 0 || rules.length === 0 ? adopted : undefined;
}

function withKey({ key, ...rule }: CallRule, matches: NameMatches): CallRule {
  const keySpace = key && matches.find('keySpaces', key.keySpace);
  return key === undefined || keySpace === undefined
    ? rule
    : { ...rule, key: { keySpace, by: key.by } };
}
