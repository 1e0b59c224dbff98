import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { exchangeLimits } from '../exchangeLimits';
import type { BitReader } from './BitReader';
import { BitWriter } from './BitWriter';
import { dictionary } from './dictionary';
import { LinkProblem } from './LinkProblem';

/** Letters, digits, blank and the separator: what the plain form can hold, six bits each. */
const plainAlphabet = ' \nabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const separator = '\n';
const chunkBytes = 64;
const form = { none: 0, plain: 1, bytes: 2, deflated: 3 } as const;

/** All texts of a link together: plain, as UTF-8 or deflated with the dictionary, whichever is shortest. */
export const textsCode = {
  write(out: BitWriter, texts: readonly string[]): void {
    if (texts.length === 0) {
      out.fixed(form.none, 2);
      return;
    }
    // A separator inside a text would shift all that follow.
    const joined = texts.map((text) => text.replaceAll(separator, ' ')).join(separator);
    const bytes = strToU8(joined);
    const forms = [
      ...(isPlain(joined) ? [plainForm(joined)] : []),
      bytesForm(form.bytes, bytes),
      bytesForm(form.deflated, deflateSync(bytes, { level: 9, dictionary })),
    ];
    out.append(forms.reduce((best, other) => (other.bitCount < best.bitCount ? other : best)));
  },

  read(from: BitReader): readonly string[] {
    switch (from.fixed(2)) {
      case form.none:
        return [];
      case form.plain:
        return readPlain(from).split(separator);
      case form.bytes:
        return strFromU8(readBytes(from)).split(separator);
      default:
        return strFromU8(inflate(readBytes(from))).split(separator);
    }
  },
};

function isPlain(text: string): boolean {
  return Array.from(text).every((character) => plainAlphabet.includes(character));
}

function plainForm(text: string): BitWriter {
  const out = new BitWriter();
  out.fixed(form.plain, 2);
  out.integer(text.length, 6);
  for (const character of text) {
    out.fixed(plainAlphabet.indexOf(character), 6);
  }
  return out;
}

function bytesForm(type: number, bytes: Uint8Array): BitWriter {
  const out = new BitWriter();
  out.fixed(type, 2);
  out.integer(bytes.length, 6);
  out.bytes(bytes);
  return out;
}

function readPlain(from: BitReader): string {
  const count = from.integer(6);
  let text = '';
  // A count that is too large ends at the end of the link.
  for (let at = 0; at < count; at += 1) {
    text += plainAlphabet.charAt(from.fixed(6));
  }
  return text;
}

function readBytes(from: BitReader): Uint8Array {
  return from.bytes(from.integer(6));
}

/** Unfolds a few bytes at a time, so that a bomb is stopped early. */
function inflate(deflated: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const stream = new Inflate({ dictionary }, (chunk) => {
    total += chunk.length;
    if (total > exchangeLimits.inflatedBytes) {
      throw new LinkProblem('tooLarge', 'The names in the link are far too long.');
    }
    chunks.push(chunk.slice());
  });
  for (let start = 0; start < deflated.length; start += chunkBytes) {
    const end = start + chunkBytes;
    stream.push(deflated.subarray(start, end), end >= deflated.length);
  }
  return joinBytes(chunks, total);
}

function joinBytes(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const joined = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
