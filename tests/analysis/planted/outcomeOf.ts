import { findingsOf } from '../../../src/analysis/findings/findingsOf';
import type { Limiter } from '../../../src/analysis/knee/Knee';
import { limiterAt } from '../../../src/analysis/knee/limiterAt';
import type { Effect } from '../../../src/analysis/tryOut/Effect';
import { effectOf } from '../../../src/analysis/tryOut/effectOf';
import { yardsticksOf } from '../../../src/analysis/tryOut/yardsticksOf';
import { kindOf } from '../../../src/catalogue/kindOf';
import { applyEdit } from '../../../src/model/applyEdit';
import type { Finding } from '../../../src/model/Finding';
import { measured } from './measured';
import type { Planted } from './Planted';

/** What is told first of a planted trouble, and what its first suggestion does. */
export interface PlantedOutcome {
  readonly planted: Planted;
  readonly first: Finding | undefined;
  readonly suggestion: string;
  readonly effect: Effect | undefined;
  /** What the knee would say limits it. */
  readonly limiter: Limiter | undefined;
}

/** Runs a planted design, and runs it again with the first suggestion of the first finding. */
export function outcomeOf(planted: Planted): PlantedOutcome {
  const { design, seconds } = planted;
  const report = measured(design, seconds);
  const [first] = findingsOf({ design, kindOf, report });
  const [top] = first?.suggestions ?? [];
  const changed = top && applyEdit(design, top.edit, kindOf);
  const [yardstick] = yardsticksOf(design, report, first?.measure);
  const effect =
    changed?.ok === true && yardstick !== undefined
      ? effectOf(yardstick, [report], [measured(changed.design, seconds)])
      : undefined;
  const limiter = limiterAt(report, design, kindOf);
  return { planted, first, suggestion: top?.label ?? '', effect, limiter };
}
