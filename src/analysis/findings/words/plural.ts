import { count } from './count';

/** So many of a thing: "1 slot", "16 slots". */
export function plural(number: number, thing: string): string {
  return `${count(number)} ${thing}${number === 1 ? '' : 's'}`;
}
