import type { Design } from '../../model/Design';
import type { OmitEach } from '../../model/OmitEach';
import type { ScenarioStep } from '../../model/Scenario';
import { draw } from '../draw';
import type { Sketch } from '../Sketch';

/** Makes the broken design of a lesson: a sketch, how long its timeline is, and what happens on it. */
export function lessonDesign(
  sketch: Sketch,
  durationSeconds: number,
  steps: readonly OmitEach<ScenarioStep, 'id'>[] = [],
): Design {
  const design = draw(sketch);
  const named = steps.map((step, place) => ({ ...step, id: design.nextId + place }));
  return {
    ...design,
    nextId: design.nextId + named.length,
    scenario: { durationSeconds, steps: named },
  };
}
