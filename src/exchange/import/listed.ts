import { quoted } from './quoted';

/** Names as a sentence lists them, the first few: 'a, b and 3 more'. */
export function listed(names: readonly string[], most = 6): string {
  const shown = names.slice(0, most).map(quoted);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more.toLocaleString('en-US')} more`;
  const last = shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`;
}
