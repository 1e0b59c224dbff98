import type { Simulation } from '../../../engine/Simulation';
import { beginRun } from '../designs/beginRun';
import { mailboxDesign, mailboxIds } from '../designs/mailboxDesign';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { secondsUntil } from '../secondsUntil';

/** A consumer joins a group of which all stop while the partitions are dealt out anew. */
export const rebalance: Family = { name: 'G-REBALANCE', way: 'design', measure };

const STEADY_SECONDS = 20;
const CONSUMERS = 2;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const rate = parameters.number('rate');
  const capacity = parameters.number('capacity');
  const rebalanceSeconds = parameters.number('pause_s');
  parameters.finish();
  const serviceTime = { type: 'constant', value: (1_000 * CONSUMERS) / capacity } as const;
  // The one that joins finds no partition: the capacity stays as it is.
  const design = mailboxDesign({
    arrivals: { arrivals: 'constant', rate },
    kind: 'log',
    settings: { partitions: CONSUMERS, assignment: 'turn', rebalanceSeconds },
    consumers: [{ settings: { serviceTime }, instances: CONSUMERS }],
  });
  const run = beginRun({ ...design, seed: task.seed });
  run.advance(STEADY_SECONDS, Infinity);
  const edit = {
    type: 'placeComponent',
    id: mailboxIds.consumers,
    placement: [{ zone: 0, instances: CONSUMERS + 1 }],
  } as const;
  run.act({ type: 'edit', edit });
  run.advance(STEADY_SECONDS + rebalanceSeconds, Infinity);
  const peak = mailboxReport(run).backlog;
  // Where it comes as fast as it is worked on, it never catches up.
  if (rate >= capacity) return { peak_lag: peak };
  return { peak_lag: peak, catch_up_time_s: secondsUntil(run, hasCaughtUp) };
}

/** One record may always be at work at each consumer. */
function hasCaughtUp(run: Simulation): boolean {
  return mailboxReport(run).backlog <= CONSUMERS;
}
