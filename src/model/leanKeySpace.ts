import type { KeySpace } from './KeySpace';

/** The key space with only those of its optional fields that say something. */
export function leanKeySpace({ id, name, keys, zipf, absent, hot }: KeySpace): KeySpace {
  return {
    id,
    name,
    keys,
    zipf,
    ...(absent !== undefined && absent !== 0 && { absent }),
    ...(hot !== undefined && hot !== 0 && { hot }),
  };
}
