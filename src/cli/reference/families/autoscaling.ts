import type { Simulation } from '../../../engine/Simulation';
import { desiredInstances } from '../../../engine/stations/desiredInstances';
import type { Component } from '../../../model/Component';
import type { Design } from '../../../model/Design';
import { balancedDesign } from '../designs/balancedDesign';
import type { Family, Metrics, Task } from '../Family';
import { beginRun } from '../designs/beginRun';
import { Unsupported } from '../Unsupported';

/** The autoscaler of services: its law by itself, and how long it takes until a backlog is gone. */
export const autoscaling: readonly Family[] = [
  { name: 'H-HPA', way: 'part', measure: measureLaw },
  { name: 'H-AUTOSCALE', way: 'design', measure: measureReaction },
];

const TOLERANCE = 0.1;
const STEP_SECONDS = 0.05;
const TRAFFIC_STEP = 801;

function measureLaw({ parameters, wanted }: Task): Metrics {
  const current = parameters.number('current');
  const target = parameters.number('target');
  const metrics = parameters.numbers('metrics');
  parameters.finish();
  return Object.fromEntries([
    ...metrics.map((metric): [string, number] => [
      `desired[${Number((metric * 100).toPrecision(6))}%]`,
      law(current, metric, target),
    ]),
    // Some metrics name a point of their own.
    ...wanted.flatMap((name): [string, number][] => {
      const point = /^desired\[current=([\d.]+), metric ([\d.]+), target ([\d.]+)\]$/.exec(name);
      return point === null
        ? []
        : [[name, law(Number(point[1]), Number(point[2]), Number(point[3]))]];
    }),
  ]);
}

function law(present: number, metric: number, target: number): number {
  return desiredInstances(present, { ratio: metric / target, tolerance: TOLERANCE });
}

interface Reaction {
  readonly pods: number;
  readonly stepAt: number;
  readonly before: number;
  readonly after: number;
  readonly podRate: number;
  readonly sync: number;
  readonly startup: number;
  readonly target: number;
}

function measureReaction(task: Task): Metrics {
  const { parameters } = task;
  const reaction: Reaction = {
    pods: inWords(task, /(\d+) pods/),
    stepAt: inWords(task, /at t=([\d.]+) s/),
    before: parameters.number('rate_before'),
    after: parameters.number('rate_after'),
    podRate: parameters.number('pod_rate'),
    sync: parameters.number('sync_s'),
    startup: parameters.number('startup_s'),
    target: parameters.number('target_util'),
  };
  parameters.finish();
  return watch(beginRun({ ...scaledDesign(reaction), seed: task.seed }), reaction);
}

function inWords({ scenario }: Task, pattern: RegExp): number {
  const found = pattern.exec(scenario)?.[1];
  if (found === undefined) throw new Unsupported(`the scenario does not say ${pattern.source}`);
  return Number(found);
}

/** Evenly spaced arrivals, spread by least requests, so that new pods take what the old ones have too much of. */
function scaledDesign(reaction: Reaction): Design {
  const { pods, before, after, podRate, stepAt } = reaction;
  const serviceTime = { type: 'constant', value: 1_000 / podRate } as const;
  const arrivals = { arrivals: 'constant', rate: before };
  const design = balancedDesign(arrivals, { policy: 'leastRequests' }, pods, serviceTime);
  const [client, balancer, pool] = design.components as [Component, Component, Component];
  const parameters = {
    ...pool.parameters,
    scaling: 'rate',
    targetRate: podRate * reaction.target,
    mostInstances: 1_000,
    bootSeconds: reaction.startup,
    scaleEverySeconds: reaction.sync,
    scaleOverSeconds: 1,
  };
  const fault = { type: 'traffic', component: client.id, factor: after / before } as const;
  return {
    ...design,
    components: [client, balancer, { ...pool, parameters }],
    scenario: {
      durationSeconds: 1_000,
      steps: [{ type: 'fault', id: TRAFFIC_STEP, atSeconds: stepAt, fault }],
    },
  };
}

function watch(simulation: Simulation, { pods, sync, startup }: Reaction): Metrics {
  const pool = simulation.world.kernel.components[2]!;
  const latest = 100 * (sync + startup);
  let [onlineAt, peak, clearedAt] = [NaN, 0, NaN];
  for (let at = 0; at < latest && Number.isNaN(clearedAt); at += STEP_SECONDS) {
    simulation.advance(at, Infinity);
    const waiting = pool.meter.waiting.value;
    peak = Math.max(peak, waiting);
    if (Number.isNaN(onlineAt) && pool.instances.up > pods) onlineAt = at;
    if (!Number.isNaN(onlineAt) && waiting <= peak / 1_000) clearedAt = at;
  }
  return {
    new_capacity_online_at_s: onlineAt,
    peak_backlog: peak,
    pods_after: pool.instances.placed,
    time_backlog_cleared_s: clearedAt,
  };
}
