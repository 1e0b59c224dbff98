import { readFileSync } from 'node:fs';

/** The text of a file and its bytes, or one line that says why it cannot be read. */
export type SourceText =
  | { readonly ok: true; readonly text: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: string };

/** Reads a file, or standard input for `-`; paths count from the folder in which the command was typed. */
export function readSource(path: string): SourceText {
  try {
    const bytes = readFileSync(path === '-' ? 0 : path);
    return { ok: true, bytes, text: bytes.toString('utf8') };
  } catch (error) {
    return { ok: false, problem: `${path}: ${reasonOf(error)}` };
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
