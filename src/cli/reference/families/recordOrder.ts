import { mailboxDesign } from '../designs/mailboxDesign';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { reachSteadyState } from '../reachSteadyState';

/** Records of one key stay in order where all of them are in one partition, and only there. */
export const recordOrder: Family = { name: 'G-ORDER', way: 'design', measure };

/** Records a second, and the share of their time that consumers work. */
const RATE = 1_000;
const BUSY_SHARE = 0.7;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const keys = parameters.number('keys');
  const partitions = parameters.number('partitions');
  parameters.finish();
  return {
    'order_violations key-hash': violations(task, keys, partitions, 'key'),
    'order_violations random': violations(task, keys, partitions, 'random'),
  };
}

function violations(task: Task, keys: number, partitions: number, assignment: string): number {
  const mean = (1_000 * partitions * BUSY_SHARE) / RATE;
  const design = mailboxDesign({
    arrivals: { arrivals: 'poisson', rate: RATE },
    kind: 'log',
    settings: { partitions, assignment, commitSeconds: 0 },
    consumers: [
      { settings: { serviceTime: { type: 'exponential', mean } }, instances: partitions },
    ],
    keys: { keys, zipf: 0 },
  });
  return mailboxReport(reachSteadyState(design, task).drained).outOfOrder;
}
