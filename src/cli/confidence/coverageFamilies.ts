import { takeReport } from '../../engine/report/takeReport';
import type { Interval } from '../../model/Report';
import { beginRun } from '../reference/designs/beginRun';
import type { Family, Metrics, Task } from '../reference/Family';
import type { CoverageStudy } from './CoverageStudy';
import { studies } from './studies';

/** One run of a study for each task, `times` as long as a short one: its mean and p99 with their intervals. */
export const coverageFamilies: readonly Family[] = studies.map((study) => ({
  name: study.name,
  way: 'design',
  measure: (task) => measure(study, task),
}));

function measure(study: CoverageStudy, { parameters, seed }: Task): Metrics {
  const times = parameters.number('times');
  parameters.finish();
  const simulation = beginRun({ ...study.design, seed });
  simulation.advance(study.warmupSeconds, Infinity);
  simulation.resetMeasures();
  simulation.advance(study.warmupSeconds + times * study.measuredSeconds, Infinity);
  const { latency, interval } = takeReport(simulation).system;
  return {
    requests: latency.count,
    batches: interval?.batches ?? 0,
    mean: latency.meanSeconds ?? NaN,
    p99: latency.p99Seconds ?? NaN,
    ...ends('mean', interval?.meanSeconds ?? null),
    ...ends('p99', interval?.p99Seconds ?? null),
  };
}

function ends(name: string, interval: Interval): Metrics {
  return {
    [`${name}Low`]: interval?.[0] ?? NaN,
    [`${name}High`]: interval === null ? NaN : (interval[1] ?? Infinity),
  };
}
