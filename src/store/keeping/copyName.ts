import { limits } from '../../model/limits';

/** The name of a copy: "Shop (copy)", then "Shop (copy 2)". */
export function copyName(name: string): string {
  const [, stem = name, number] = /^(.*) \(copy(?: (\d{1,3}))?\)$/su.exec(name) ?? [];
  const isCopy = stem !== name;
  const ending = isCopy ? ` (copy ${Number(number ?? 1) + 1})` : ' (copy)';
  const short = stem.slice(0, limits.nameCharacters - ending.length);
  // Half of a character is none.
  return `${short.replace(/[\ud800-\udbff]$/, '').trimEnd()}${ending}`;
}
