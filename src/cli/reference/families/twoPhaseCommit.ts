import { takeReport } from '../../../engine/report/takeReport';
import type { Simulation } from '../../../engine/Simulation';
import type { ComponentReport } from '../../../model/Report';
import type { ParameterValue } from '../../../model/ParameterValue';
import { beginRun } from '../designs/beginRun';
import { exponential } from '../../../library/textbook/exponential';
import { poisson } from '../../../library/textbook/poisson';
import { type Callers, storeDesign, storeIds } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { reachSteadyState } from '../reachSteadyState';

/** Transactions over several shards, decided in two phases: how long they take, and what they lock while nobody decides. */
export const twoPhaseCommit: Family = { name: 'H-2PC', way: 'design', measure };

const instant = { type: 'constant', value: 0 } as const;
const RATE = 100;
/** Where not more of them take part. */
const SHARDS = 10;
const FEW = 10_000;
/** Shards enough for the one that is lost to hold next to none of the rows. */
const MANY_SHARDS = 500;

function measure(task: Task): Metrics {
  return task.parameters.has('downtime_s') ? measureBlocking(task) : measureLatency(task);
}

function measureLatency(task: Task): Metrics {
  const { parameters } = task;
  const participants = parameters.number('participants');
  const phaseTime = exponential(parameters.number('phase_mean_ms') * 1e-3);
  parameters.finish();
  const settings = {
    serviceTime: instant,
    writeTime: instant,
    locking: 'none',
    transactionPercent: 100,
    participants,
    phaseTime,
  } as const;
  const shards = Math.max(SHARDS, participants);
  const { latency } = storeOf(settings, shards, task);
  const few = { ...task, run: { ...task.run, warmupRequests: 0, requests: FEW } };
  const against = storeOf({ ...settings, againstPercent: 100 }, shards, few);
  return {
    mean_latency_ms: (latency.meanSeconds ?? NaN) * 1e3,
    p99_latency_ms: (latency.p99Seconds ?? NaN) * 1e3,
    'commit if any participant votes no': against.completions,
  };
}

function storeOf(
  settings: Readonly<Record<string, ParameterValue>>,
  shards: number,
  task: Task,
): ComponentReport {
  const writers: Callers = { access: 'update', parameters: poisson(RATE) };
  const placement = [{ zone: 0, instances: shards }];
  const store = { kind: 'sharded-database', parameters: settings, placement };
  const design = storeDesign([writers], store, { keys: 10_000 });
  return reachSteadyState(design, task).drained.components.at(-1)!;
}

/**
 * One transaction on a new row, which lies on the last of the ranges, and on so many of the old ones: the last shard
 * coordinates it, and is lost when all have voted.
 */
function measureBlocking({ parameters, seed }: Task): Metrics {
  const downtime = parameters.number('downtime_s');
  const locked = parameters.number('locked_rows');
  const keys = parameters.number('rows');
  const rate = parameters.number('rate');
  parameters.finish();
  const others = { ...poisson(rate), timeoutMs: 0 };
  const callers: readonly Callers[] = [
    { access: 'insert', parameters: { arrivals: 'constant', rate: 1 } },
    { access: 'update', parameters: others },
  ];
  const settings = {
    sharding: 'range',
    serviceTime: instant,
    writeTime: instant,
    phaseTime: { type: 'constant', value: 10 },
    transactionPercent: 100,
    transactionRows: 1 + locked,
  } as const;
  const placement = [
    { zone: 1, instances: MANY_SHARDS - 1 },
    { zone: 2, instances: 1 },
  ];
  const store = { kind: 'sharded-database', parameters: settings, placement };
  const simulation = beginRun({ ...storeDesign(callers, store, { keys }), seed });
  // Only the transaction is let begin, at 1 s: its votes are there at 1.010 s.
  pause(simulation, 901, 101);
  simulation.advance(1.015, Infinity);
  const edit = {
    type: 'setParameter',
    id: storeIds.store,
    parameter: 'transactionPercent',
    value: 0,
  } as const;
  simulation.act({ type: 'edit', edit });
  pause(simulation, 902, 100);
  simulation.act({ type: 'break', id: 903, fault: { type: 'loseZone', zone: 2 } });
  simulation.resetMeasures();
  simulation.act({ type: 'mend', id: 901 });
  simulation.advance(1.015 + downtime, Infinity);
  const blocked = takeReport(simulation).components.at(-1)!;
  const alive = 1 - 1 / MANY_SHARDS;
  const waiting = blocked.store!.lockWaits;
  simulation.act({ type: 'mend', id: 903 });
  const after = takeReport(simulation).components.at(-1)!;
  return {
    participants_in_doubt_s: after.store!.undecided.maximumSeconds ?? NaN,
    transactions_blocked: waiting,
    throughput_of_unaffected_fraction: blocked.completions / (rate * downtime * alive),
  };
}

/** Lets a client send nothing. */
function pause(simulation: Simulation, id: number, client: number): void {
  simulation.act({ type: 'break', id, fault: { type: 'traffic', component: client, factor: 0 } });
}
