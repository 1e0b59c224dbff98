import { posix } from 'node:path';
import { layers } from './layers';
import type { Source } from './Source';

/** One sentence for every import that goes up a layer, sideways or out of the house. */
export function findLayerBreaks(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    source.imports.flatMap(({ text, line }) => {
      const why = objection(source, text);
      return why === undefined ? [] : [`${source.path}:${line} imports ${text}: ${why}`];
    }),
  );
}

function objection(source: Source, imported: string): string | undefined {
  if (source.path === 'src/main.tsx') return undefined;
  if (source.folder !== 'workers' && layers[source.folder] === undefined) {
    return source.path.endsWith('.d.ts') ? undefined : 'its folder has no layer';
  }
  if (!imported.startsWith('.')) return packageObjection(source);

  const target = posix.normalize(posix.join(posix.dirname(source.path), imported)).split('/');
  const targetFolder = target[0] === 'src' ? (target[1] ?? '') : (target[0] ?? '');
  return targetFolder === source.folder ? undefined : folderObjection(source, targetFolder);
}

function packageObjection({ folder }: Source): string | undefined {
  return (layers[folder] ?? 9) <= 5 ? 'layers 1 to 5 stand on no package' : undefined;
}

function folderObjection({ folder }: Source, targetFolder: string): string | undefined {
  if (folder === 'workers') {
    return targetFolder === 'runner' ? undefined : 'workers import the runner only';
  }
  const own = layers[folder] ?? 0;
  const target = layers[targetFolder];
  if (target === undefined) return `${targetFolder} is no layer`;
  if (target < own) return undefined;
  return `${folder} is layer ${own} and ${targetFolder} is ${target}`;
}
