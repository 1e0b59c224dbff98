import { mailboxDesign } from '../designs/mailboxDesign';
import type { Family, Metrics, Task } from '../Family';
import { mailboxReport } from '../metrics/mailboxReport';
import { beginRun } from '../designs/beginRun';

/** A window of unacknowledged messages over a long way: what is in flight divided by the time to and fro. */
export const prefetch: Family = { name: 'G-PREFETCH', way: 'design', measure };

/** So many times the way and the work before, and while it is measured. */
const TURNS = 1_000;
/** Compared with wide windows: so many times the own one, and this one. */
const WIDE_FACTOR = 10;
const WIDE = 100;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const window = parameters.number('window');
  const roundTrip = parameters.number('rtt_s');
  const processing = parameters.number('processing_s');
  parameters.finish();
  const all = [...new Set([window, window * WIDE_FACTOR, WIDE])].map((size) => {
    const rate = throughput(task, size, roundTrip, processing);
    return [`throughput_per_s[window=${size}]`, rate] as const;
  });
  return Object.fromEntries(all);
}

function throughput(
  task: Task,
  window: number,
  roundTripSeconds: number,
  processingSeconds: number,
): number {
  const serviceTime = { type: 'constant', value: processingSeconds * 1_000 } as const;
  const design = mailboxDesign({
    arrivals: { arrivals: 'constant', rate: 2 / processingSeconds },
    kind: 'queue',
    settings: { prefetch: window },
    consumers: [{ settings: { serviceTime } }],
    delaySeconds: roundTripSeconds / 2,
  });
  const seconds = TURNS * (roundTripSeconds + processingSeconds);
  const run = beginRun({ ...design, seed: task.seed });
  run.advance(seconds, Infinity);
  const before = mailboxReport(run).completed;
  run.advance(2 * seconds, Infinity);
  return (mailboxReport(run).completed - before) / seconds;
}
