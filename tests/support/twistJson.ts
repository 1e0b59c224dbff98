import * as fc from 'fast-check';

/** Values that someone might put where another belongs. */
const wrong: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  0.5,
  1e9,
  1e308,
  '',
  'a'.repeat(100),
  '\u202Eevil',
  '__proto__',
  'constructor',
  [],
  {},
  [[]],
  { type: 'constant', value: -5 },
];

/** One change of a JSON value: at the place that `path` leads to, something is replaced, dropped, doubled or added. */
export interface Twist {
  readonly path: readonly number[];
  readonly deed: 'replace' | 'drop' | 'double' | 'add';
  readonly value: unknown;
}

/** Any twist. */
export const arbitraryTwist: fc.Arbitrary<Twist> = fc.record({
  path: fc.array(fc.nat(60), { minLength: 1, maxLength: 9 }),
  deed: fc.constantFrom('replace', 'replace', 'drop', 'double', 'add'),
  value: fc.oneof(fc.constantFrom(...wrong), fc.double(), fc.integer(), fc.string()),
});

/** The text of the value with the twist made. */
export function twistJson(value: unknown, { path, deed, value: other }: Twist): unknown {
  const copy: unknown = structuredClone(value);
  let current = copy;
  for (const [index, step] of path.entries()) {
    if (typeof current !== 'object' || current === null) {
      return copy;
    }
    const keys = Object.keys(current);
    const key = keys[step % Math.max(keys.length, 1)];
    const next: unknown = key === undefined ? undefined : Reflect.get(current, key);
    if (index === path.length - 1 || typeof next !== 'object' || next === null) {
      change(current, key, deed, other);
      return copy;
    }
    current = next;
  }
  return copy;
}

function change(owner: object, key: string | undefined, deed: Twist['deed'], value: unknown): void {
  if (Array.isArray(owner)) {
    const at = Number(key ?? 0);
    const items = deed === 'double' ? [owner[at] as unknown, owner[at] as unknown] : [value];
    owner.splice(at, deed === 'add' ? 0 : 1, ...(deed === 'drop' ? [] : items));
  } else if (key === undefined || deed === 'add' || deed === 'double') {
    Object.defineProperty(owner, typeof value === 'string' ? value : 'more', {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else if (deed === 'drop') {
    Reflect.deleteProperty(owner, key);
  } else {
    Reflect.set(owner, key, value);
  }
}
