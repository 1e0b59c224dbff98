import { takeReport } from '../../../engine/report/takeReport';
import type { Component } from '../../../model/Component';
import type { Connection } from '../../../model/Connection';
import type { Design } from '../../../model/Design';
import { cacheAsideDesign } from '../designs/cacheAsideDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';

/** A key that everybody reads and that is removed again and again: the cache lets one caller load it in so much time. */
export const leases: Family = { name: 'C-LEASE', way: 'design', measure };

const WRITES_PER_SECOND = 100;
const INTERVALS = 3;
const READ = 4;
const WRITE = 5;
/** The second client and service, which write, and the connections by which readers and writers reach the database. */
const WRITER = 151;
const WRITING_SERVICE = 152;
const READERS_LOAD = 203;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const rate = parameters.number('peak_miss_rate_per_s');
  const leaseSeconds = parameters.number('lease_interval_s');
  parameters.finish();
  const simulation = beginRun({ ...designOf(rate, leaseSeconds), seed: task.seed });
  let [before, most] = [0, 0];
  for (let interval = 1; interval <= INTERVALS; interval++) {
    simulation.advance(interval * leaseSeconds, Infinity);
    const { connections } = takeReport(simulation);
    const reads = connections.find(({ id }) => id === READERS_LOAD)?.sent ?? NaN;
    most = Math.max(most, reads - before);
    before = reads;
  }
  return {
    reported_peak_db_rate_per_s: most / leaseSeconds,
    db_reads_per_key_per_10s: (most * 10) / leaseSeconds,
  };
}

/** Readers of one key by way of one service, and writers of it by way of another; both use the cache and the database. */
function designOf(rate: number, leaseSeconds: number): Design {
  const cache = { protection: 'leases', leaseSeconds };
  const arrivals = { ...poisson(rate), mix: [{ operation: READ, share: 1 }] };
  const drawn = cacheAsideDesign(arrivals, { keys: 1, zipf: 0 }, cache, {});
  const [client, service, ...others] = drawn.components as [Component, Component, Component];
  const writes = {
    ...poisson(WRITES_PER_SECOND),
    timeoutMs: 0,
    mix: [{ operation: WRITE, share: 1 }],
  };
  const [, toCache, toDatabase] = drawn.connections as [Connection, Connection, Connection];
  const beside = { ...toCache, to: WRITING_SERVICE };
  return {
    ...drawn,
    operations: [...drawn.operations, { id: WRITE, name: 'Write', access: 'update', keySpace: 3 }],
    components: [
      client,
      { ...service, parameters: { ...service.parameters, whileWaiting: 'frees' } },
      ...others,
      { ...client, id: WRITER, name: 'Writer', parameters: writes },
      { ...service, id: WRITING_SERVICE, name: 'Writing service' },
    ],
    connections: [
      ...drawn.connections,
      { ...beside, id: 251, from: WRITER },
      { ...toCache, id: 252, from: WRITING_SERVICE },
      { ...toDatabase, id: 253, from: WRITING_SERVICE },
    ],
  };
}
