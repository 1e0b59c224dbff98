import { mailboxDesign } from '../designs/mailboxDesign';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { beginRun } from '../designs/beginRun';

/** Work that takes longer than a queue waits for its end: the same message goes to another worker as well. */
export const visibilityTimeout: Family = { name: 'G-VISIBILITY', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const processing = parameters.number('processing_s');
  const visibilitySeconds = parameters.number('visibility_s');
  parameters.finish();
  // One message, and time enough for all of its deliveries to end.
  const gap = 4 * (processing + visibilitySeconds);
  const serviceTime = { type: 'constant', value: processing * 1_000 } as const;
  const design = mailboxDesign({
    arrivals: { arrivals: 'constant', rate: 1 / gap },
    kind: 'queue',
    settings: { visibilitySeconds, maxDeliveries: 0 },
    consumers: [{ settings: { serviceTime, slots: 10_000 } }],
  });
  const run = beginRun({ ...design, seed: task.seed });
  run.advance(gap * 1.9, Infinity);
  const { deliveries, published, duplicates } = mailboxReport(run);
  return {
    deliveries_per_message: deliveries / published,
    duplicate_completions: duplicates / published,
  };
}
