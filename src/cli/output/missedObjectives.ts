import { describeObjective } from '../../analysis/objectives/describeObjective';
import { judgeObjective } from '../../analysis/objectives/judgeObjective';
import { standingOfRun } from '../../analysis/objectives/standingOfRun';
import { monthlyCostOfRun } from '../../analysis/monthlyCost';
import { kindOf } from '../../catalogue/kindOf';
import type { SweptRun } from './SweptRun';

/** The objectives of its design that a run does not show to be met, in words. */
export function missedObjectives({ design, report }: SweptRun): readonly string[] {
  const cost = monthlyCostOfRun(design, report, kindOf);
  const standing = standingOfRun(report);
  return (design.objectives ?? [])
    .filter((objective) => judgeObjective(objective, standing, cost).isMet !== true)
    .map((objective) => describeObjective(objective, design));
}
