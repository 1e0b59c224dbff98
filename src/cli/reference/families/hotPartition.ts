import { beginRun } from '../designs/beginRun';
import { mailboxDesign } from '../designs/mailboxDesign';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { Unsupported } from '../Unsupported';

/** A key that takes much of the traffic fills one partition of a log, and its consumer sets the pace for it. */
export const hotPartition: Family = { name: 'G-HOTKEY', way: 'design', measure };

const FAULT = 901;
/** So many that the others spread evenly over the partitions. */
const KEYS = 1_000_000;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const partitions = parameters.number('partitions');
  const rate = parameters.number('rate');
  const share = parameters.number('hot_share');
  parameters.finish();
  const capacity = capacityIn(task.scenario);
  const { requests } = task.run;
  if (requests === undefined) throw new Unsupported('it does not say how many requests to run');
  const design = mailboxDesign({
    arrivals: { arrivals: 'poisson', rate },
    kind: 'log',
    settings: { partitions, commitSeconds: 0 },
    consumers: [
      {
        settings: { serviceTime: { type: 'constant', value: 1_000 / capacity } },
        instances: partitions,
      },
    ],
    keys: { keys: KEYS, zipf: 0 },
  });
  const fault = { type: 'hotKey', keySpace: 0, share } as const;
  const steps = [{ type: 'fault', id: FAULT, atSeconds: 0, fault } as const];
  const scenario = { durationSeconds: 1, steps };
  const run = beginRun({ ...design, scenario, seed: task.seed });
  const seconds = requests / rate;
  run.advance(seconds, Infinity);
  const { partitions: stored, backlog, completed } = mailboxReport(run);
  const hot = Math.max(...stored) / seconds;
  return {
    hot_partition_input_per_s: hot,
    hot_partition_lag_growth_per_s: backlog / seconds,
    total_consumption_per_s: completed / seconds,
  };
}

/** What each consumer works off, records per second: the case says so in words only. */
function capacityIn(scenario: string): number {
  const [, capacity] = /x (\d+) msg\/s consumers/.exec(scenario) ?? [];
  if (capacity === undefined) throw new Unsupported('it does not say how fast consumers work');
  return Number(capacity);
}
