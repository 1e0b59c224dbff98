import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { decodeLink } from '../../src/exchange/decodeLink';
import { encodeLink } from '../../src/exchange/encodeLink';
import type { LinkContent } from '../../src/exchange/LinkContent';

interface GoldenLink {
  readonly what: string;
  readonly link: string;
  readonly content: LinkContent;
  /** There where today's link of the same content is another one, which is also in the list. */
  readonly written?: 'before version 2';
}

/** Links that people may hold. They are never changed: what they mean stays what is written beside them. */
const goldenLinks = JSON.parse(
  readFileSync(fileURLToPath(new URL('goldenLinks.json', import.meta.url)), 'utf8'),
) as readonly GoldenLink[];

test.each(goldenLinks)('$what: the link means what it meant', ({ link, content }) => {
  expect(decodeLink(link, kindOf)).toEqual({ ok: true, content, notices: [] });
});

// Only this may follow a change of how links are written; reading may not.
test.each(goldenLinks.filter(({ written }) => written === undefined))(
  '$what: the same link is written today',
  ({ link, content }) => {
    expect(encodeLink(content)).toBe(link);
  },
);

test('every version of links is among them', () => {
  expect([...new Set(goldenLinks.map(({ link }) => link.charAt(0)))]).toEqual(['1', '2']);
});
