import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { decodeLink } from '../../src/exchange/decodeLink';
import { designToFile } from '../../src/exchange/designToFile';
import { encodeLink } from '../../src/exchange/encodeLink';
import { alphabet } from '../../src/exchange/link/alphabet';
import { wrapPayload } from '../../src/exchange/link/envelope';
import { readDesign } from '../../src/exchange/readDesign';
import { readFile } from '../../src/exchange/readFile';
import type { Design } from '../../src/model/Design';
import { emptyDesign } from '../../src/model/emptyDesign';
import { arbitraryDesign } from '../support/arbitraryDesign';
import { arbitraryLinkContent } from '../support/arbitraryLinkContent';
import { redrawDesign } from '../support/redrawDesign';
import { arbitraryTwist, twistJson } from '../support/twistJson';
import { within } from '../support/within';

/** FUZZ=100000 npx vitest run -c tests/vitest.config.ts tests/exchange/fuzz */
const numRuns = Number(process.env['FUZZ'] ?? 300);
const timeoutMs = 60_000 + numRuns * 20;
const longestMs = 1_000;

const links = fc.sample(arbitraryLinkContent(), { numRuns: 40, seed: 1 }).map(encodeLink);
const designs = fc.sample(arbitraryDesign(), { numRuns: 40, seed: 2 });
const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).join();
const arbitraryVersion = fc.constantFrom('1' as const, '2' as const);
const arbitraryCharacter = fc.constantFrom(...alphabet.split(''));

/** Reads something in bounded time and leaves what every object has alone. */
function calmly<Result>(read: () => Result): Result {
  const result = within(longestMs, read);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(prototypeBefore);
  return result;
}

function expectValid(design: Design): void {
  const strict = readDesign(structuredClone(design), 'strict', kindOf);
  expect(strict).toEqual({ ok: true, design, notices: [] });
  expect(redrawDesign(design)).toEqual(design);
}

/** Reads a link; what is accepted is valid and can be sent on, what is refused is refused in words. Gives whether it was accepted. */
function openCalmly(hash: string): boolean {
  const result = calmly(() => decodeLink(hash, kindOf));
  const content = result.ok ? result.content : { design: emptyDesign, engineVersion: 1 };
  expectValid(content.design);
  expect(decodeLink(encodeLink(content), kindOf)).toMatchObject({ ok: true, notices: [] });
  expect(result.ok ? 'Fine.' : result.message).toMatch(/^[A-Z].*\.$/);
  return result.ok;
}

type Outcome = 'refused' | 'mended' | 'untouched';

/** Reads a file on the page; what is accepted is valid, what is refused is refused in words. */
function readCalmly(text: string): Outcome {
  const result = calmly(() => readFile(text, 'page', kindOf));
  expectValid(result.ok ? result.design : emptyDesign);
  const messages = result.ok ? ['Fine.'] : result.problems.map(({ message }) => message);
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.filter((message) => !message.endsWith('.'))).toEqual([]);
  if (!result.ok) {
    return 'refused';
  }
  return result.notices.length > 0 ? 'mended' : 'untouched';
}

test(
  'any text is an answer, not an accident',
  () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .string({ unit: arbitraryCharacter, maxLength: 600 })
        .chain((some) => arbitraryVersion.map((version) => `${version}${some}`)),
    );
    fc.assert(
      fc.property(text, (some) => {
        openCalmly(some);
        expect(readCalmly(some)).toBe('refused');
      }),
      { numRuns },
    );
  },
  timeoutMs,
);

test(
  'any payload with a right checksum is an answer, not an accident',
  () => {
    const payload = fc.string({ unit: arbitraryCharacter, maxLength: 400 });
    fc.assert(
      fc.property(payload, arbitraryVersion, (text, version) => {
        expect([true, false]).toContain(openCalmly(wrapPayload(text, version)));
      }),
      { numRuns },
    );
  },
  timeoutMs,
);

test(
  'a link with changed bits and a mended checksum is refused or valid',
  () => {
    let accepted = 0;
    const change = fc.record({ at: fc.nat(5_000), to: arbitraryCharacter });
    const changes = fc.array(change, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...links), changes, (link, several) => {
        // The length takes one character or more; the checksum three.
        const start = 4 + link.slice(1).search(/[A-Za-f]/) + 1;
        const payload = link.slice(start).split('');
        for (const { at, to } of several) {
          payload[at % payload.length] = to;
        }
        accepted += openCalmly(wrapPayload(payload.join(''), link.startsWith('2') ? '2' : '1'))
          ? 1
          : 0;
      }),
      { numRuns },
    );
    console.info(`${accepted} of ${numRuns} changed links were accepted.`);
    expect(accepted).toBeGreaterThan(0);
  },
  timeoutMs,
);

test(
  'a twisted file is refused or mended, and what is mended is valid',
  () => {
    const told: Record<Outcome, number> = { refused: 0, mended: 0, untouched: 0 };
    const twists = fc.array(arbitraryTwist, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...designs), twists, (design, several) => {
        const file: unknown = JSON.parse(designToFile(design));
        const text = JSON.stringify(several.reduce<unknown>(twistJson, file));
        const outcome = readCalmly(text);
        told[outcome] += 1;
        const strict = calmly(() => readFile(text, 'strict', kindOf));
        expect(strict.ok).toBe(outcome === 'untouched');
      }),
      { numRuns },
    );
    console.info(told);
    expect(told.refused).toBeGreaterThan(0);
    expect(told.mended).toBeGreaterThan(0);
  },
  timeoutMs,
);

test(
  'a file with any piece cut out or put in is refused or valid',
  () => {
    const texts = designs.map(designToFile);
    const change = fc.record({
      place: fc.nat(),
      cut: fc.nat(20),
      put: fc.string({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), change, (text, { place, cut, put }) => {
        const at = place % text.length;
        const outcome = readCalmly(text.slice(0, at) + put + text.slice(at + cut));
        expect(['refused', 'mended', 'untouched']).toContain(outcome);
      }),
      { numRuns },
    );
  },
  timeoutMs,
);
