import { isPass } from '../../analysis/grading/isPass';
import type { CheckScore } from '../../model/ScoreSheet';
import type { Graded } from './Graded';

/** A score sheet for programs: JSON as described by `public/schema/grade.schema.json`. */
export function gradeJson({
  challenge,
  sheet,
  digests,
}: Graded & { readonly digests: readonly string[] }): string {
  const { design, dimensions, saturation, seeds, ...told } = sheet;
  const result = {
    format: 'loadbearing-grade',
    version: 1,
    challenge: challenge.id,
    design: design.name,
    isChanged: told.isChanged,
    seeds: seeds.map((seed, place) => ({ seed, digest: digests[place] ?? '' })),
    digestAtSeconds: challenge.durationSeconds,
    score: told.score,
    level: told.level,
    passed: isPass(told.level),
    points: told.points,
    possible: told.possible,
    hintPoints: told.hintPoints,
    caps: told.caps,
    gaps: told.gaps,
    notes: told.notes,
    fullFirst: {
      component: saturation.component ?? null,
      name: saturation.name,
      isFull: saturation.isFull,
      atSeconds: saturation.atSeconds,
      taken: saturation.taken,
      ratePerSecond: saturation.ratePerSecond,
    },
    dimensions: dimensions.map((dimension) => ({
      ...dimension,
      checks: dimension.checks.map(checkJson),
    })),
  };
  return JSON.stringify(result, null, 2);
}

function checkJson({ seeds, lost, ...check }: CheckScore) {
  return {
    ...check,
    seeds: seeds.map(({ seed, value, credit }) => ({
      seed,
      // What never came to pass has no number in JSON.
      value: value !== null && Number.isFinite(value) ? value : null,
      credit,
    })),
    ...(lost && { lost: { ...lost, component: lost.component ?? null } }),
  };
}
