import { kinds } from '../../src/catalogue/index';
import { flushThatNeverHeals } from '../../src/library/flushThatNeverHeals';
import { urlShortener } from '../../src/library/urlShortener';
import type { Design } from '../../src/model/Design';
import type { ScenarioStep } from '../../src/model/Scenario';
import { stressed } from '../catalogue/stressed';

/** A run whose digests are kept, and the seconds at which they are. */
export interface GoldenRun {
  readonly name: string;
  readonly design: Design;
  readonly seconds: readonly number[];
}

/** Both examples for a minute, all that happens to the second one in a tenth of its time, and each kind in trouble. */
export const goldenRuns: readonly GoldenRun[] = [
  { name: 'A flush that never heals', design: flushThatNeverHeals.design, seconds: [10, 60] },
  { name: 'URL shortener', design: urlShortener.design, seconds: [10, 60] },
  {
    name: 'URL shortener, ten times as fast',
    design: hurried(urlShortener.design, 10),
    seconds: [6, 12, 16, 22, 25, 30],
  },
  ...kinds.map(({ id, name }) => ({ name, design: stressed(id), seconds: [1, 6] })),
];

/** The same design with everything in its scenario so many times earlier. */
function hurried(design: Design, factor: number): Design {
  const steps = design.scenario.steps.map((step): ScenarioStep => {
    const atSeconds = step.atSeconds / factor;
    if (step.type === 'edit' || step.endSeconds === undefined) return { ...step, atSeconds };
    return { ...step, atSeconds, endSeconds: step.endSeconds / factor };
  });
  return { ...design, scenario: { ...design.scenario, steps } };
}
