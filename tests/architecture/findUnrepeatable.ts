import { layers } from './layers';
import type { Source } from './Source';

const inexactMath = (
  'log exp pow sin cos tan log2 log10 log1p expm1 cbrt hypot tanh atan2 sinh cosh ' +
  'asin acos atan acosh asinh atanh'
).split(' ');

/** Names that make a run differ from one machine or moment to the next; `Math` alone hides which function is meant. */
const unrepeatableNames: ReadonlySet<string> = new Set([
  'Date',
  'performance',
  'Math',
  'Math.random',
  ...inexactMath.map((name) => `Math.${name}`),
]);

/** One sentence for every clock, unseeded chance and inexact arithmetic in layers 1 to 5. */
export function findUnrepeatable(sources: readonly Source[]): string[] {
  return sources
    .filter(({ folder }) => (layers[folder] ?? 9) <= 5)
    .flatMap(({ path, names, powerOperators }) =>
      [...names.filter(({ text }) => unrepeatableNames.has(text)), ...powerOperators].map(
        ({ text, line }) => `${path}:${line} uses ${text}`,
      ),
    );
}
