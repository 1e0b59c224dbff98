import { mailboxDesign } from '../designs/mailboxDesign';
import { beginRun } from '../designs/beginRun';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';

/** Consumers of one group share the partitions of a log: those beyond their number have nothing to do. */
export const logPartitions: Family = { name: 'G-PARTITIONS', way: 'design', measure };

/** Records that a consumer works on before, and while it is measured. */
const RECORDS = 1_000;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const count = parameters.number('partitions');
  const choices = parameters.numbers('consumers');
  const rate = parameters.number('rate_per_consumer');
  parameters.finish();
  const all = choices.flatMap((consumers) => {
    const { throughput, idle } = consume(task, count, consumers, rate);
    return [
      [`throughput_per_s[${consumers} consumers]`, throughput] as const,
      [`idle_consumers[${consumers}]`, idle] as const,
    ];
  });
  return Object.fromEntries(all);
}

function consume(
  task: Task,
  count: number,
  consumers: number,
  rate: number,
): { readonly throughput: number; readonly idle: number } {
  const serviceTime = { type: 'constant', value: 1_000 / rate } as const;
  const design = mailboxDesign({
    arrivals: { arrivals: 'constant', rate: 2 * rate * Math.max(count, consumers) },
    kind: 'log',
    settings: { partitions: count, assignment: 'turn' },
    consumers: [{ settings: { serviceTime }, instances: consumers }],
  });
  const seconds = RECORDS / rate;
  const run = beginRun({ ...design, seed: task.seed });
  run.advance(seconds, Infinity);
  const before = mailboxReport(run).completed;
  run.advance(2 * seconds, Infinity);
  const { completed, consumers: groups } = mailboxReport(run);
  return {
    throughput: (completed - before) / seconds,
    idle: groups.reduce((sum, { idleConsumers }) => sum + idleConsumers, 0),
  };
}
