import { takeReport } from '../../../engine/report/takeReport';
import { balancedDesign } from '../designs/balancedDesign';
import { beginRun } from '../designs/beginRun';
import type { Family, Metrics, Task } from '../Family';
import type { Design } from '../../../model/Design';

/** A dead server gets its turns until so many checks in a row have failed. */
export const healthChecks: Family = { name: 'B-HEALTH', way: 'design', measure };

/** What happens after the server was taken out is watched for so many intervals of the checks. */
const AFTERWARDS = 4;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const rate = parameters.number('rate_per_s');
  const servers = parameters.number('backends');
  const checkSeconds = parameters.number('check_interval_s');
  const checkFailures = parameters.number('unhealthy_threshold');
  const failsAt = parameters.number('fail_time_s');
  parameters.finish();
  const balancing = { policy: 'roundRobin', checkSeconds, checkFailures };
  const design = balancedDesign({ arrivals: 'constant', rate }, balancing, servers, {
    type: 'constant',
    value: 0,
  });
  const simulation = beginRun(withDeath(design, failsAt));
  const firstFailed = (Math.floor(failsAt / checkSeconds) + 1) * checkSeconds;
  const takenOut = firstFailed + (checkFailures - 1) * checkSeconds;
  const failed = (): number => {
    const { outcomes } = takeReport(simulation).system;
    const bad = outcomes.filter(({ outcome }) => outcome !== 'ok');
    return bad.reduce((sum, { count }) => sum + count, 0);
  };
  // A request at the very moment of the check may still go there.
  simulation.advance(takenOut + 0.5 / rate, Infinity);
  const before = failed();
  simulation.advance(takenOut + AFTERWARDS * checkSeconds, Infinity);
  return {
    failed_requests: failed(),
    error_rate_during_window: before / ((takenOut - failsAt) * rate),
    failed_requests_after_removal: failed() - before,
  };
}

/** One server stops answering and stays so. */
function withDeath(design: Design, atSeconds: number): Design {
  const component = design.components[2]!.id;
  const fault = { type: 'kill', component, instances: 1 } as const;
  return {
    ...design,
    scenario: { durationSeconds: 1_000, steps: [{ type: 'fault', id: 900, atSeconds, fault }] },
  };
}
