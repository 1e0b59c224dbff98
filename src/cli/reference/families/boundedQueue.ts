import { exponential } from '../../../library/textbook/exponential';
import { mailboxDesign } from '../designs/mailboxDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { reachSteadyState } from '../reachSteadyState';

/** A bounded queue with a worker behind it that refuses what finds it full: M/M/1/K by other names. */
export const boundedQueue: Family = { name: 'G-BOUNDEDQ', way: 'design', measure };

function measure(task: Task): Metrics {
  const { parameters } = task;
  const arrivals = poisson(parameters.number('rate'));
  const serviceTime = exponential(1 / parameters.number('service'));
  const queueLimit = parameters.number('capacity');
  parameters.finish();
  const design = mailboxDesign({
    arrivals,
    kind: 'queue',
    settings: { waiting: 'bounded', queueLimit },
    consumers: [{ settings: { serviceTime } }],
  });
  const { drained } = reachSteadyState(design, task);
  return {
    rejected_fraction: 1 - (drained.system.successShare ?? NaN),
    mean_delay_accepted_s: mailboxReport(drained).endToEnd.meanSeconds ?? NaN,
  };
}
