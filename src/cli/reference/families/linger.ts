import { mailboxDesign } from '../designs/mailboxDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { reachSteadyState } from '../reachSteadyState';

/** A sender that waits for more messages after the first of a batch: fewer calls, and some delay for each message. */
export const linger: Family = { name: 'G-LINGER', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('rate_per_s'));
  const lingerMs = parameters.number('linger_s') * 1_000;
  parameters.finish();
  const design = mailboxDesign({
    arrivals,
    kind: 'queue',
    settings: { sending: 'batches', lingerMs },
    consumers: [{ settings: { serviceTime: { type: 'constant', value: 0 } } }],
  });
  const { drained } = reachSteadyState(design, task);
  const { published, batches } = mailboxReport(drained);
  return {
    mean_added_wait_s: drained.system.latency.meanSeconds ?? NaN,
    mean_batch_size: published / batches,
  };
}
