import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './Source';

const projectFolder = join(import.meta.dirname, '../..');

/** The lines of every README and of every published schema, as texts. */
export function readProse(): Pick<Source, 'path' | 'strings'>[] {
  return listFiles().map((path) => ({
    path,
    strings: readFileSync(join(projectFolder, path), 'utf8')
      .split('\n')
      .map((text, place) => ({ text, line: place + 1 })),
  }));
}

function listFiles(): string[] {
  const inside = ['src', 'tests', 'public/schema'].flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  );
  return ['README.md', ...inside].filter((name) => /(\.md|\.schema\.json)$/.test(name));
}
