import { takeReport } from '../../../engine/report/takeReport';
import type { Simulation } from '../../../engine/Simulation';
import { pipelineDesign } from '../../../library/textbook/pipelineDesign';
import type { Family, Metrics, Task } from '../Family';
import { Unsupported } from '../Unsupported';
import { beginRun } from '../designs/beginRun';

/** Clients that all open their connections anew, at once and spread over a while, at a server that accepts so many a second. */
export const reconnectHerd: Family = { name: 'E-RECONNECT', way: 'design', measure };

const CLIENT = 100;
/** The herd starts at this time, and its end is looked for so closely. */
const HERD_AT = 10;
const LOOK_SECONDS = 0.01;
const LATEST = 10_000;

interface Herd {
  readonly peakPerSecond: number;
  readonly meanPerSecond: number;
  readonly connectedAfterSeconds: number;
}

function measure({ parameters, seed }: Task): Metrics {
  const clients = parameters.number('clients');
  const jitter = parameters.number('jitter_s');
  const accepts = parameters.number('accept_per_s');
  parameters.finish();
  if (!(clients / accepts + jitter < LATEST)) {
    throw new Unsupported(`not all are connected within ${LATEST} s`);
  }
  const atOnce = herd(clients, 0, accepts, seed);
  const spread = herd(clients, jitter, accepts, seed);
  return {
    peak_arrivals_per_s_no_jitter: atOnce.peakPerSecond,
    time_all_connected_no_jitter_s: atOnce.connectedAfterSeconds,
    peak_arrivals_per_s_with_jitter: spread.peakPerSecond,
    mean_arrivals_per_s_with_jitter: spread.meanPerSecond,
    time_all_connected_with_jitter_s: spread.connectedAfterSeconds,
  };
}

function herd(clients: number, jitter: number, accepts: number, seed: number): Herd {
  const arrivals = { rate: 0, connected: clients, reconnectSeconds: jitter };
  const serviceTime = { type: 'constant', value: 1_000 / accepts } as const;
  const simulation = beginRun({ ...pipelineDesign(arrivals, [{ slots: 1, serviceTime }]), seed });
  simulation.advance(HERD_AT, Infinity);
  simulation.act({ type: 'break', id: 900, fault: { type: 'reconnect', component: CLIENT } });
  return watch(simulation, clients);
}

/** Looks again and again until every client is connected. */
function watch(simulation: Simulation, clients: number): Herd {
  const startedBy: number[] = [0];
  let lastArrival = NaN;
  for (let look = 1; ; look++) {
    const seconds = look * LOOK_SECONDS;
    simulation.advance(HERD_AT + seconds, Infinity);
    const { started, finished } = takeReport(simulation).system;
    startedBy.push(started);
    if (started === clients && Number.isNaN(lastArrival)) lastArrival = seconds;
    if (finished === clients || seconds > LATEST) {
      return {
        peakPerSecond: peakOf(startedBy),
        meanPerSecond: clients / lastArrival,
        connectedAfterSeconds: seconds,
      };
    }
  }
}

/** The most that started within any second. */
function peakOf(startedBy: readonly number[]): number {
  const looks = Math.round(1 / LOOK_SECONDS);
  return startedBy.reduce((peak, started, look) => {
    const before = startedBy[Math.max(0, look - looks)] ?? 0;
    return Math.max(peak, started - before);
  }, 0);
}
