import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { decodeLink } from '../../src/exchange/decodeLink';
import { encodeLink } from '../../src/exchange/encodeLink';
import { exchangeLimits } from '../../src/exchange/exchangeLimits';
import { BitReader } from '../../src/exchange/link/BitReader';
import { foldedText } from '../../src/exchange/link/foldedText';
import { emptyDesign } from '../../src/model/emptyDesign';
import { arbitraryLinkContent } from '../support/arbitraryLinkContent';

test('a link brings back exactly what went into it', () => {
  fc.assert(
    fc.property(arbitraryLinkContent(), (content) => {
      expect(decodeLink(encodeLink(content), kindOf)).toEqual({ ok: true, content, notices: [] });
    }),
    { numRuns: 200 },
  );
});

test('a link uses the characters of base64url, begins with 1 or 2 and ends with a letter or digit', () => {
  fc.assert(
    fc.property(arbitraryLinkContent(), (content) => {
      expect(encodeLink(content)).toMatch(/^[12][\w-]*[a-zA-Z0-9]$/);
    }),
  );
});

test('names in five bits a letter come back as they were', () => {
  const character = fc.constantFrom(...'abzABZ 019-./_()\n'.split(''));
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 60 }), (text) => {
      const written = foldedText.written(text);
      expect(written && foldedText.read(new BitReader(written.toText()))).toBe(text);
    }),
  );
  expect(foldedText.written('Ünïcødé')).toBeUndefined();
});

const link = encodeLink({ design: { ...emptyDesign, name: 'Shop – ☃' }, engineVersion: 3 });

test('a link survives what programs do to it', () => {
  const opened = decodeLink(link, kindOf);
  expect(opened.ok).toBe(true);
  const middle = Math.floor(link.length / 2);
  const escaped = link.replace(/./g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  for (const changed of [
    `#${link}`,
    `%23${escaped}`,
    `${link}.`,
    `${link}),`,
    ` ${link.slice(0, middle)}\r\n${link.slice(middle)} `,
  ]) {
    expect(decodeLink(changed, kindOf)).toEqual(opened);
  }
});

test('the digest of a design that had to be mended is left out', () => {
  const service = {
    id: 6,
    kind: 'service',
    name: 'A',
    x: 0,
    y: 0,
    placement: [{ zone: 0, instances: 1 }],
    parameters: { slots: 1e9 },
  };
  const design = { ...emptyDesign, components: [service], nextId: 7 };
  const digest = { digest: '0123456789abcdef', atSeconds: 9 };
  const result = decodeLink(encodeLink({ design, digest, engineVersion: 3 }), kindOf);
  expect(result).toMatchObject({ ok: true, notices: [expect.stringMatching(/^A: Slots/)] });
  expect(result.ok && result.content.digest).toBeUndefined();
});

test('every cut of a link is told as a cut', () => {
  for (let length = 1; length < link.length; length += 1) {
    expect(decodeLink(link.slice(0, length), kindOf)).toMatchObject({ reason: 'truncated' });
  }
});

test('every changed character of a link is noticed', () => {
  for (let place = 0; place < link.length; place += 1) {
    const other = link[place] === 'x' ? 'y' : 'x';
    const changed = `${link.slice(0, place)}${other}${link.slice(place + 1)}`;
    expect(decodeLink(changed, kindOf).ok).toBe(false);
  }
});

test.each([
  { what: 'nothing', hash: '', reason: 'empty' },
  { what: 'a lone #', hash: '#', reason: 'empty' },
  { what: 'another version', hash: '3abc', reason: 'newer' },
  { what: 'another word', hash: 'hello', reason: 'damaged' },
  {
    what: 'far too much',
    hash: `1${'A'.repeat(exchangeLimits.linkCharacters)}`,
    reason: 'tooLarge',
  },
])('$what is refused as $reason, in words', ({ hash, reason }) => {
  const result = decodeLink(hash, kindOf);
  expect(result).toMatchObject({ ok: false, reason });
  expect(result.ok ? '' : result.message).toMatch(/^[A-Z].*\.$/);
});
