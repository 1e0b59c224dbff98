import type { Simulation } from '../../../engine/Simulation';
import { beginRun } from '../designs/beginRun';
import { mailboxDesign } from '../designs/mailboxDesign';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { Unsupported } from '../Unsupported';
import { secondsUntil } from '../secondsUntil';

/** A consumer that falls ever further behind, until records are deleted before it has read them. */
export const retention: Family = { name: 'G-RETENTION', way: 'design', measure };

/** Records published until the first one is lost: a faster flow is run as a slice of itself, at so many times less. */
const MOST_RECORDS = 400_000;
/** How long the loss is measured, in retention times. */
const MEASURED = 0.5;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const inRate = parameters.number('in_rate');
  const outRate = parameters.number('out_rate');
  const retentionSeconds = parameters.number('retention_s');
  parameters.finish();
  if (outRate >= inRate) throw new Unsupported('the consumer never falls behind');
  const expected = (retentionSeconds * inRate) / (1 - outRate / inRate);
  const slice = Math.max(1, Math.ceil(expected / MOST_RECORDS));
  const serviceTime = { type: 'constant', value: (1_000 * slice) / outRate } as const;
  const design = mailboxDesign({
    arrivals: { arrivals: 'constant', rate: inRate / slice },
    kind: 'log',
    settings: { partitions: 1, retentionSeconds },
    consumers: [{ settings: { serviceTime } }],
  });
  const run = beginRun({ ...design, seed: task.seed });
  const firstLoss = secondsUntil(run, (one: Simulation) => mailboxReport(one).lost > 0);
  const before = mailboxReport(run).lost;
  const seconds = MEASURED * retentionSeconds;
  run.advance(run.nowSeconds + seconds, Infinity);
  return {
    time_until_first_loss_s: firstLoss,
    loss_rate_afterwards_per_s: ((mailboxReport(run).lost - before) * slice) / seconds,
  };
}
