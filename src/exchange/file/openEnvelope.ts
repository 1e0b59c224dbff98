import { parseJson } from './parseJson';
import { textTooLarge } from './textTooLarge';

/** How a text says what it is, and what a sentence to the person calls it. */
export interface Envelope {
  readonly format: string;
  readonly version: number;
  /** Begins a sentence: 'The file'. */
  readonly what: string;
}

/** The design in an envelope as it was parsed, with the names of what else is in there; or why there is none. */
export type OpenedEnvelope =
  | { readonly ok: true; readonly design: unknown; readonly unknown: readonly string[] }
  | {
      readonly ok: false;
      readonly message: string;
      /** Whether it is JSON of another sort. */
      readonly isForeign: boolean;
    };

/** Takes the design out of a text that says its format and version; nothing about the design is looked at. Takes bounded time and memory. */
export function openEnvelope(text: string, expected: Envelope): OpenedEnvelope {
  const tooLarge = textTooLarge(text, expected.what);
  if (tooLarge !== undefined) {
    return refused(tooLarge);
  }
  const parsed = parseJson(text.replace(/^\uFEFF/, ''), expected.what);
  return 'problem' in parsed ? refused(parsed.problem) : open(parsed.value, expected);
}

function refused(message: string, isForeign = false): OpenedEnvelope {
  return { ok: false, message, isForeign };
}

function open(value: unknown, expected: Envelope): OpenedEnvelope {
  const { what } = expected;
  const notOurs = `This is not a Loadbearing design: it needs "format": "${expected.format}".`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(notOurs, true);
  }
  const envelope = new Map<string, unknown>(Object.entries(value));
  if (envelope.get('format') !== expected.format) {
    return refused(notOurs, true);
  }
  const version = envelope.get('version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused(`${what} does not say its version: it needs "version": 1.`);
  }
  if (version > expected.version) {
    return refused(
      `${what} was made by a newer version of Loadbearing (file version ${version}). Reload to get the newest.`,
    );
  }
  const unknown = [...envelope.keys()].filter((key) => !known.has(key));
  return { ok: true, design: envelope.get('design'), unknown };
}

const known: ReadonlySet<string> = new Set(['$schema', 'format', 'version', 'design']);
