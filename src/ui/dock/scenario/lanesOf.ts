import type { Design } from '../../../model/Design';
import type { ScenarioStep } from '../../../model/Scenario';
import { isOpenStep } from './isOpenStep';
import { subjectOf } from './subjectOf';

/** The steps on one thing, in as many rows as it takes that none covers another. */
export interface Lane {
  readonly subject: string;
  readonly rows: readonly (readonly ScenarioStep[])[];
}

/** Gives every step its lane and row; lanes come in the order of their first step. `leastSeconds`: the room that a step takes at least. */
export function lanesOf(
  design: Design,
  steps: readonly ScenarioStep[],
  leastSeconds: number,
): readonly Lane[] {
  const lanes = new Map<string, ScenarioStep[][]>();
  const inOrder = steps.toSorted((left, right) => left.atSeconds - right.atSeconds);
  for (const step of inOrder) {
    const subject = subjectOf(step, design);
    const rows = lanes.get(subject) ?? [];
    lanes.set(subject, rows);
    const row = rows.find((others) => {
      const last = others.at(-1);
      return last === undefined || endOf(last, leastSeconds) <= step.atSeconds;
    });
    if (row === undefined) {
      rows.push([step]);
    } else {
      row.push(step);
    }
  }
  return [...lanes].map(([subject, rows]) => ({ subject, rows }));
}

function endOf(step: ScenarioStep, leastSeconds: number): number {
  if (isOpenStep(step)) {
    return Infinity;
  }
  const end = step.type === 'fault' ? (step.endSeconds ?? step.atSeconds) : step.atSeconds;
  return Math.max(end, step.atSeconds + leastSeconds);
}
