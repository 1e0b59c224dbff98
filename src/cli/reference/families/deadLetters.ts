import { mailboxDesign, mailboxIds } from '../designs/mailboxDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { reachSteadyState } from '../reachSteadyState';

/** Messages that fail by chance or always, and are set aside after so many deliveries. */
export const deadLetters: Family = { name: 'G-DLQ', way: 'design', measure };

const RATE = 1_000;
const FAULT = 901;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const share = parameters.number('p');
  const poisonShare = parameters.number('poison');
  const maxDeliveries = parameters.number('max_deliveries');
  parameters.finish();
  const design = mailboxDesign({
    arrivals: poisson(RATE),
    kind: 'queue',
    settings: { poisonShare, maxDeliveries },
    consumers: [{ settings: { serviceTime: { type: 'constant', value: 1 }, slots: 100 } }],
  });
  const fault = { type: 'errors', component: mailboxIds.consumers, share } as const;
  const steps = [{ type: 'fault', id: FAULT, atSeconds: 0, fault } as const];
  const state = reachSteadyState({ ...design, scenario: { durationSeconds: 1, steps } }, task);
  const messages = mailboxReport(state.drained);
  return {
    dlq_fraction: messages.deadLetters / messages.published,
    mean_deliveries_per_message: messages.deliveries / messages.published,
  };
}
