import { RandomStream } from '../../../engine/random/RandomStream';
import type { Simulation } from '../../../engine/Simulation';
import { beginRun } from '../designs/beginRun';
import { mailboxDesign, mailboxIds } from '../designs/mailboxDesign';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { Unsupported } from '../Unsupported';

/** A consumer that crashes at random moments and starts again from its last commit: what it had done since is done twice. */
export const atLeastOnce: Family = { name: 'G-ATLEASTONCE', way: 'design', measure };

const FAULT = 901;
/** Ids and purposes of random streams that no design has. */
const CRASHES = { component: 900, purpose: 1 } as const;
/** Whole intervals that a consumer works before it crashes in the next one, so that it has made up for the last crash. */
const QUIET_INTERVALS = 2;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const rate = parameters.number('rate');
  const interval = parameters.number('commit_interval_s');
  parameters.finish();
  const { requests: crashes } = task.run;
  if (crashes === undefined) throw new Unsupported('it does not say how many crashes');
  const design = mailboxDesign({
    arrivals: { arrivals: 'constant', rate },
    kind: 'log',
    settings: { partitions: 1, commitSeconds: interval, rebalanceSeconds: 0 },
    consumers: [{ settings: { serviceTime: { type: 'constant', value: 1_000 / rate } } }],
  });
  const run = beginRun({ ...design, seed: task.seed });
  const moments = new RandomStream(task.seed, CRASHES.component, CRASHES.purpose);
  // Records wait from the start on, so that the consumer is never idle.
  run.act(rateTimes(2));
  run.advance(QUIET_INTERVALS * interval, Infinity);
  run.act({ type: 'mend', id: FAULT });
  const duplicates = Array.from({ length: crashes }, () => {
    const before = mailboxReport(run).duplicates;
    crash(run);
    run.advance(run.nowSeconds + (QUIET_INTERVALS + moments.uniform()) * interval, Infinity);
    return mailboxReport(run).duplicates - before;
  });
  return metricsOf(duplicates.slice(1), mailboxReport(run).lost);
}

/** The first crash comes at no random moment: it is not measured. */
function metricsOf(duplicates: readonly number[], lost: number): Metrics {
  const sum = duplicates.reduce((total, count) => total + count, 0);
  return {
    mean_duplicates_per_crash: sum / duplicates.length,
    max_duplicates: duplicates.reduce((most, count) => Math.max(most, count), 0),
    lost_messages: lost,
  };
}

function rateTimes(factor: number) {
  const fault = { type: 'traffic', component: 0, factor } as const;
  return { type: 'break', id: FAULT, fault } as const;
}

/** The consumer dies, and another takes its place at once. */
function crash(run: Simulation): void {
  const fault = { type: 'kill', component: mailboxIds.consumers, instances: 0 } as const;
  run.act({ type: 'break', id: FAULT, fault });
  run.act({ type: 'mend', id: FAULT });
}
