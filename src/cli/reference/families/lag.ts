import type { Simulation } from '../../../engine/Simulation';
import { beginRun } from '../designs/beginRun';
import { mailboxDesign, mailboxIds } from '../designs/mailboxDesign';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { secondsUntil } from '../secondsUntil';

/** A consumer group that falls behind while records come faster than it works, and catches up when they come slower. */
export const lag: Family = { name: 'G-LAG', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const rate = parameters.number('in_rate');
  const capacity = parameters.number('out_rate');
  const phase = parameters.number('phase_s');
  const after = parameters.number('after_rate');
  parameters.finish();
  const design = mailboxDesign({
    arrivals: { arrivals: 'constant', rate },
    kind: 'log',
    settings: { partitions: 1 },
    consumers: [{ settings: { serviceTime: { type: 'constant', value: 1_000 / capacity } } }],
  });
  const run = beginRun({ ...design, seed: task.seed });
  run.advance(phase, Infinity);
  const { backlog, oldestAgeSeconds } = mailboxReport(run);
  const change = { id: mailboxIds.client, parameter: 'rate', value: after };
  run.act({ type: 'edit', edit: { type: 'setParameter', ...change } });
  return {
    [`lag_after_${phase}s`]: backlog,
    [`age_of_oldest_message_at_${phase}s_s`]: oldestAgeSeconds,
    // Where it comes as fast as it is worked on, it never drains.
    ...(after < capacity && { drain_time_s: secondsUntil(run, hasCaughtUp) }),
  };
}

/** One record may always be at work. */
function hasCaughtUp(run: Simulation): boolean {
  return mailboxReport(run).backlog <= 1;
}
