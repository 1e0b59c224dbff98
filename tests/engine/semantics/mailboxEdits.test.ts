import { expect, test } from 'vitest';
import { takeReport } from '../../../src/engine/report/takeReport';
import { Bench, write } from '../../support/bench';
import type { Running } from '../../support/Running';

const sender = 1;
const mailbox = 2;
const worker = 3;

/** A sender of ten messages a second, and a worker that is done with one in 100 s. */
function bench() {
  return new Bench().client(sender, 10, write).worker(worker, 100_000).wire(sender, mailbox);
}

function backlog(run: Running): number {
  return takeReport(run.simulation).components.find(({ id }) => id === mailbox)!.queue!.backlog;
}

test('records in line for a partition go on at a pace that is changed', () => {
  const run = bench()
    .log(mailbox, { partitionRate: 1 })
    .wire(mailbox, worker)
    .start()
    .until(20.05)
    .set(mailbox, 'partitionRate', 100);
  // The first came at 0.1 s: so far 19 are stored, 181 are in line, and the next one would have been at 20.1 s.
  expect(run.ended('ok')).toBe(19);
  expect(run.until(21.05).ended('ok')).toBe(119);
  // The line is empty when 180.05 s of it have shrunk to 1.8005 s, and what came meanwhile is stored as well.
  expect(run.until(22.099).ended('ok')).toBe(220);
});

test('records in line are stored at once where the pace has no limit any more', () => {
  const run = bench().log(mailbox, { partitionRate: 1 }).wire(mailbox, worker).start();
  run.until(20.05).set(mailbox, 'partitionRate', 0);
  expect(run.until(20.06).ended('ok')).toBe(200);
});

test('a time to keep messages that is changed counts for those that are there', () => {
  const log = bench().log(mailbox, { retentionSeconds: 3_600 }).wire(mailbox, worker).start();
  const queue = bench().queue(mailbox, { retentionSeconds: 3_600 }).wire(mailbox, worker).start();
  for (const run of [log, queue]) {
    run.until(10.05);
    expect(backlog(run)).toBeGreaterThan(98);
    run.set(mailbox, 'retentionSeconds', 2).until(10.06);
    // Those of the last 2 s, and the one that is at work.
    expect(backlog(run)).toBeLessThanOrEqual(21);
    expect(run.told(mailbox, 'lost')).toBeCloseTo(79, -1);
  }
});
