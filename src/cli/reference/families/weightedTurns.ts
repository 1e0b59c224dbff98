import { meterCount } from '../../../engine/measures/Meter';
import type { Simulation } from '../../../engine/Simulation';
import { unevenDesign } from '../designs/balancedDesign';
import { beginRun } from '../designs/beginRun';
import type { Family, Metrics, Task } from '../Family';

/** Weighted round robin: how often each server is picked, and in which order. */
export const weightedTurns: Family = { name: 'B-WRR', way: 'design', measure };

const EACH = 0.001;
/** Place of the first server among the components, after client and balancer. */
const FIRST = 2;

function measure(task: Task): Metrics {
  const { parameters } = task;
  const group = parameters.group('weights');
  const names = group.names;
  const weights = names.map((name) => group.number(name));
  const picks = parameters.number('picks');
  group.finish();
  parameters.finish();
  const order = orderOf(weights, picks);
  const round = weights.reduce((sum, weight) => sum + weight, 0);
  const isSmooth = smoothOrder(weights).every((server, pick) => order[pick] === server);
  return {
    ...Object.fromEntries(
      names.map((name, server) => [
        `share_${name}`,
        order.filter((picked) => picked === server).length / picks,
      ]),
    ),
    [`first ${inWords[round] ?? round} picks`]: isSmooth ? 1 : 0,
  };
}

const inWords: Readonly<Record<number, string>> = {
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  10: 'ten',
};

/** Which server each request came to. */
function orderOf(weights: readonly number[], picks: number): readonly number[] {
  const simulation = beginRun(
    unevenDesign(
      { arrivals: 'constant', rate: 1 / EACH },
      { policy: 'weightedRoundRobin' },
      weights.map((weight) => ({ speed: 1, weight })),
      { type: 'constant', value: 0 },
    ),
  );
  let before = arrivedAt(simulation, weights.length);
  return Array.from({ length: picks }, (_, pick) => {
    simulation.advance(EACH * (pick + 1.5), Infinity);
    const now = arrivedAt(simulation, weights.length);
    const picked = now.findIndex((count, server) => count > before[server]!);
    before = now;
    return picked;
  });
}

function arrivedAt({ world }: Simulation, servers: number): readonly number[] {
  return world.kernel.components
    .slice(FIRST, FIRST + servers)
    .map(({ meter }) => meter.counts[meterCount.arrived]!);
}

/** One round as nginx defines it: each gains its weight, the first of those that have most is picked and pays the sum of all. */
function smoothOrder(weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const credit = weights.map(() => 0);
  return Array.from({ length: sum }, () => {
    weights.forEach((weight, server) => (credit[server]! += weight));
    const picked = credit.indexOf(Math.max(...credit));
    credit[picked]! -= sum;
    return picked;
  });
}
