import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The bytes of a file and its text, which is undefined where they are none; or one line that says why it cannot be read. */
export type SourceText =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly text: string }
  | { readonly ok: false; readonly problem: string; readonly bytes?: Uint8Array };

/** What is larger is not read to its end, which may never come; the largest picture that is looked at, in bytes. */
const mostBytes = 64 * 1024 * 1024;
const pieceBytes = 1024 * 1024;

/**
 * Reads a file, or standard input for `-`; paths count from the folder in which the command was typed. Text is UTF-8, or UTF-16
 * with its mark. What is no text comes as a problem with its bytes, which may be those of a picture.
 */
export function readSource(path: string): SourceText {
  try {
    const bytes = readBytes(path);
    if (bytes === undefined) return { ok: false, problem: `${path}: It is larger than 64 MB.` };
    const text = textOf(bytes);
    return text === undefined
      ? { ok: false, problem: `${path}: This is not text in UTF-8.`, bytes }
      : { ok: true, text, bytes };
  } catch (error) {
    return { ok: false, problem: `${path}: ${reasonOf(error)}` };
  }
}

/** All bytes; undefined where there are too many. */
function readBytes(path: string): Uint8Array | undefined {
  const file = path === '-' ? 0 : openSync(path, 'r');
  try {
    return fstatSync(file).size > mostBytes ? undefined : readAll(file);
  } finally {
    if (file !== 0) closeSync(file);
  }
}

function readAll(file: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  const piece = Buffer.alloc(pieceBytes);
  for (let size = 0; size <= mostBytes;) {
    const count = readSync(file, piece);
    if (count === 0) return Buffer.concat(pieces);
    pieces.push(Uint8Array.from(piece.subarray(0, count)));
    size += count;
  }
  return undefined;
}

/** Editors and shells of Windows write UTF-16 and put a mark before it. */
function textOf(bytes: Uint8Array): string | undefined {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const encoding = { fffe: 'utf-16le', feff: 'utf-16be' }[mark] ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'There is no such file.';
    case 'EISDIR':
      return 'This is a folder, not a file.';
    case 'EACCES':
      return 'This file may not be read.';
    default:
      return `It cannot be read (${String(code ?? error)}).`;
  }
}
