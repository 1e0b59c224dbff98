import type { Design } from '../../model/Design';
import type { Setting } from './Setting';
import { turn } from './turn';

/** One run of a sweep: the values, in the order of the settings, and the design with them. */
export interface Variant {
  readonly values: readonly string[];
  readonly design: Design;
}

/** Runs of one sweep at most. */
export const mostVariants = 1_000;

/** Every combination of the values, the last setting turning fastest, or one sentence on what is wrong. */
export function variantsOf(
  design: Design,
  settings: readonly Setting[],
): readonly Variant[] | string {
  const count = settings.reduce((product, { values }) => product * values.length, 1);
  if (count > mostVariants) return `That would be ${count} runs; at most ${mostVariants} are made.`;
  const paths = settings.map(({ path }) => path);
  const twice = paths.find((path, place) => paths.indexOf(path) < place);
  if (twice !== undefined) return `--set ${twice} is there twice; give all of its values at once.`;
  let variants: readonly Variant[] = [{ values: [], design }];
  for (const { path, values } of settings) {
    const next: Variant[] = [];
    for (const variant of variants) {
      for (const value of values) {
        const turned = turn(variant.design, path, value);
        if (!turned.ok) return `--set ${path}=${value}: ${turned.problem}`;
        next.push({ values: [...variant.values, value], design: turned.design });
      }
    }
    variants = next;
  }
  return variants;
}
