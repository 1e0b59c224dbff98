import type { Setting } from './Setting';

/** Reads `PATH=a,b,c`; a text is what is wrong with it. */
export function parseSetting(typed: string): Setting | string {
  const place = typed.lastIndexOf('=');
  const path = typed.slice(0, Math.max(0, place)).trim();
  const values = typed
    .slice(place + 1)
    .split(',')
    .map((value) => value.trim());
  return path === '' || values.includes('')
    ? `--set must be PATH=VALUE,VALUE …, not "${typed.slice(0, 60)}".`
    : { path, values };
}
