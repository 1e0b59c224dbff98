import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseSource } from './parseSource';
import type { Source } from './Source';

const projectFolder = join(import.meta.dirname, '../..');

/** Reads and parses every TypeScript and JavaScript file of src and workers. */
export function readSources(): Source[] {
  return ['src', 'workers'].flatMap(listFiles).map((path) => {
    return parseSource(path, readFileSync(join(projectFolder, path), 'utf8'));
  });
}

function listFiles(folder: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => join(folder, name).split(sep).join('/'))
    .toSorted();
}
