import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kinds } from '../../src/catalogue/index';
import type { Kind } from '../../src/model/Kind';

const readme = fileURLToPath(new URL('../../src/catalogue/README.md', import.meta.url));
const start = '<!-- The table is made from the catalogue. -->\n\n';

/** The table of kinds in the README of the catalogue, and what the catalogue says it should be. With `UPDATE=1` the first is rewritten. */
export function writeKindTable(): { readonly published: string; readonly generated: string } {
  const [before = '', published = ''] = readFileSync(readme, 'utf8').split(start);
  const generated = tableOf(kinds);
  if (process.env['UPDATE'] === '1') {
    writeFileSync(readme, `${before}${start}${generated}`);
    return { published: generated, generated };
  }
  return { published, generated };
}

function tableOf(rows: readonly Kind[]): string {
  const lines = rows.map(({ name, id, like, group, behaviour, summary }) => {
    const family = like === undefined ? '' : `, a form of \`${like}\``;
    return [`${name} (\`${id}\`${family})`, group, behaviour, summary];
  });
  const cells = [['kind', 'group', 'behaviour', 'summary'], ['---', '---', '---', '---'], ...lines];
  return `${cells.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;
}
