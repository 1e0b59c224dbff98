import { limits } from '../../model/limits';

/** A name that none of some things has yet: "Service", then "Service 2", "Service 3" … */
export function freshName(wanted: string, named: readonly { readonly name: string }[]): string {
  const taken = new Set(named.map(({ name }) => name));
  const stem = wanted
    .replace(/ \d+$/, '')
    .slice(0, limits.nameCharacters - 4)
    // Half of a character is none.
    .replace(/[\ud800-\udbff]$/, '');
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) {
    name = `${stem} ${number}`;
  }
  return name;
}
