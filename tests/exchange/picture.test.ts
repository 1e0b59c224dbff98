import { deflateSync, strToU8 } from 'fflate';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { engineVersion } from '../../src/engine/engineVersion';
import { designToSvg } from '../../src/exchange/designToSvg';
import { encodeLink } from '../../src/exchange/encodeLink';
import { crcOf } from '../../src/exchange/picture/crcOf';
import { pngWithLink } from '../../src/exchange/picture/pngWithLink';
import { pngChunks } from '../../src/exchange/picture/pngChunks';
import { readPicture } from '../../src/exchange/picture/readPicture';
import { svgWithLink } from '../../src/exchange/picture/svgWithLink';
import type { Design } from '../../src/model/Design';
import { sampleDesign } from '../support/sampleDesign';
import { within } from '../support/within';

const mostMs = 1_000;
const link = encodeLink({ design: sampleDesign, engineVersion });
const svg = svgWithLink(
  designToSvg(sampleDesign, {
    cardOf: () => ({ icon: '', corner: '', place: '', level: 'idle', tag: '', load: 0 }),
    lineOf: () => ({ level: 'idle', width: 1, label: '', tag: '' }),
  }),
  link,
);

function chunk(type: string, data: Uint8Array, length = data.length): Uint8Array {
  const body = new Uint8Array([...strToU8(type, true), ...data]);
  const whole = new Uint8Array(body.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, length);
  whole.set(body, 4);
  view.setUint32(body.length + 4, crcOf(body));
  return whole;
}

function png(...chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, ...chunks.flatMap((one) => [...one])]);
}

const head = chunk('IHDR', new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const body = chunk('IDAT', deflateSync(new Uint8Array([0, 0])));
const end = chunk('IEND', new Uint8Array());
const plain = png(head, body, end);

const opened = { ok: true, design: sampleDesign, notices: [] };

test('pictures as SVG and PNG open as the design that they show', () => {
  expect(readPicture(strToU8(svg), kindOf)).toEqual(opened);
  expect(readPicture(strToU8(`\ufeff<?xml version="1.0"?>\n${svg}`), kindOf)).toEqual(opened);
  const carrying = pngWithLink(plain, link);
  expect(readPicture(carrying, kindOf)).toEqual(opened);
  expect([...pngChunks(carrying)].map(({ type }) => type)).toEqual([
    'IHDR',
    'IDAT',
    'tEXt',
    'IEND',
  ]);
  // The checksum of an empty end is in the specification.
  expect([...carrying.subarray(-4)]).toEqual([0xae, 0x42, 0x60, 0x82]);
});

test.each([
  ['a PNG from elsewhere', plain, /no design in this picture/],
  ['a chunk of another name', png(head, chunk('tEXt', strToU8('Comment\0hi')), end), /no design/],
  [
    'a chunk that claims 4 GB',
    png(head, chunk('tEXt', strToU8('loadbearing\0x'), 4e9)),
    /no design/,
  ],
  ['nothing in the chunk', pngWithLink(plain, ''), /no design in this link/],
  ['a link that was cut', pngWithLink(plain, link.slice(0, 60)), /in the picture was cut off/],
  ['a link of a megabyte', pngWithLink(plain, '1'.repeat(1e6)), /longer than 65,536/],
  ['a million empty chunks', png(head, new Uint8Array(12e6)), /no design/],
  ['an SVG from elsewhere', strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>'), /no design/],
  [
    'an SVG with a script for a design',
    strToU8('<svg><metadata id="loadbearing"><script>alert(1)</script></metadata></svg>'),
    /no design in this link/,
  ],
  ['an endless SVG', strToU8(`<svg>${'<metadata id="loadbearing'.repeat(100_000)}`), /no design/],
])('%s is refused in words and in time', (_what, bytes, words) => {
  const result = within(mostMs, () => readPicture(bytes, kindOf));
  expect(result?.ok === false && result.problems[0]?.message).toMatch(words);
});

test('what is no picture is left to other readers', () => {
  for (const text of ['', '{"format":"loadbearing"}', 'services:\n  svg:', '<html><svg>']) {
    expect(readPicture(strToU8(text), kindOf)).toBeUndefined();
  }
});

test('a picture with any bytes changed is refused or gives a valid design', () => {
  const pictures = [pngWithLink(plain, link), strToU8(svg)];
  const change = fc.record({ at: fc.nat(), to: fc.nat(255) });
  fc.assert(
    fc.property(fc.constantFrom(...pictures), fc.array(change, { maxLength: 4 }), (whole, all) => {
      const bytes = whole.slice();
      for (const { at, to } of all) bytes[at % bytes.length] = to;
      const result = readPicture(bytes, kindOf);
      // The link's checksum lets nothing through that was changed.
      const design: Design | undefined = result?.ok === true ? result.design : undefined;
      expect([undefined, sampleDesign]).toContainEqual(design);
    }),
  );
});
