import type { Design } from '../../model/Design';
import type { Report } from '../../model/Report';
import { describeObjective } from '../objectives/describeObjective';
import { judgeObjective } from '../objectives/judgeObjective';
import { standingOfRun } from '../objectives/standingOfRun';
import { measureText } from '../objectives/measureText';
import type { Breach } from './Knee';

/** Without objectives: so many requests are to be answered in time, and p99 stays within so many times that at low load. */
const usualRule = { successShare: 0.99, p99Times: 5 } as const;
/** Fewer requests ending than starting, as a share: they pile up. */
const keepsUpShare = 0.95;

/**
 * What a run breaks: the objectives of its design, or where there are none success below 99% or p99 of more than 5 times
 * that at the lowest load (`lowP99Seconds`); and always that requests pile up, which no objective allows for long.
 */
export function breachesOf(
  report: Report,
  design: Design,
  costPerMonth: number,
  lowP99Seconds: number,
): readonly Breach[] {
  const { objectives = [] } = design;
  const promised =
    objectives.length > 0
      ? brokenObjectives(report, design, costPerMonth)
      : usualBreaches(report, lowP99Seconds);
  return [...promised, ...pileUp(report)];
}

function brokenObjectives(report: Report, design: Design, costPerMonth: number): readonly Breach[] {
  const standing = standingOfRun(report);
  return (design.objectives ?? []).flatMap((objective) => {
    const { isMet, value } = judgeObjective(objective, standing, costPerMonth);
    if (isMet !== false) return [];
    const text = `${describeObjective(objective, design)}: ${measureText(objective, value)}`;
    return [{ objective: objective.id, text }];
  });
}

function usualBreaches({ system }: Report, lowP99Seconds: number): readonly Breach[] {
  const success = system.successShare ?? 1;
  const p99 = system.latency.p99Seconds ?? 0;
  return [
    ...(success < usualRule.successShare
      ? [{ text: `Less than 99% answered in time: ${percent(success)}` }]
      : []),
    ...(p99 > usualRule.p99Times * lowP99Seconds
      ? [{ text: `p99 is ${(p99 / lowP99Seconds).toFixed(1)} times that at low load` }]
      : []),
  ];
}

function pileUp({ system }: Report): readonly Breach[] {
  const share = (system.throughputPerSecond ?? 0) / (system.offeredPerSecond ?? Number.NaN);
  return share < keepsUpShare
    ? [{ text: `Requests pile up: ${percent(share)} of what comes in goes out` }]
    : [];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
