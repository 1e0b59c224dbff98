import { mixKey } from '../../../engine/behaviours/mixKey';
import { HashRing, type RingNode } from '../../../engine/collections/HashRing';
import { boundedLoad } from '../../../engine/routing/boundedLoad';
import type { Family, Metrics, Task } from '../Family';
import { Unsupported } from '../Unsupported';
import { meanOf, quantileOf } from '../metrics/sampleMetrics';

/** The ring on which the balancer's policy "Consistent hash" lays its instances, driven directly. */
export const hashRing: readonly Family[] = [
  { name: 'B-RING', way: 'part', measure: measureShares },
  { name: 'B-REMAP', way: 'part', measure: measureMoves },
  { name: 'B-BOUNDED', way: 'part', measure: measureBound },
];

const MOST_POINTS = 10_000_000;

/** So many rings with seeds of their own: what the run says counts, then what the parameters say. */
function ringsOf({ run, parameters, seed }: Task): readonly HashRing[] {
  const said = parameters.has('rings') ? parameters.number('rings') / run.seeds : 1;
  const count = run.trials ?? Math.max(1, Math.round(said));
  return Array.from({ length: count }, (_, number) => new HashRing(seed * count + number));
}

function nodes(count: number, points: number): readonly RingNode[] {
  if (!(count * points <= MOST_POINTS)) throw new Unsupported('the ring has too many points');
  return Array.from({ length: count }, (_, name) => ({ name, points }));
}

function measureShares(task: Task): Metrics {
  const { parameters } = task;
  const servers = parameters.number('servers');
  const points = parameters.number('virtual_nodes');
  const rings = ringsOf(task);
  parameters.skip('rings');
  parameters.finish();
  const all: number[] = [];
  const largest: number[] = [];
  for (const ring of rings) {
    ring.lay(nodes(servers, points));
    const shares = [...ring.shares()].map((share) => share * servers);
    all.push(...shares);
    largest.push(Math.max(...shares));
  }
  return {
    cv_of_share: Math.sqrt(meanOf(all.map((share) => (share - 1) ** 2))),
    'share_x_N_quantile_0.995': quantileOf(all, 0.995),
    'share_x_N_quantile_0.005': quantileOf(all, 0.005),
    mean_max_over_mean: meanOf(largest),
  };
}

function measureMoves(task: Task): Metrics {
  const { parameters } = task;
  const keys = parameters.number('keys');
  const before = parameters.number('servers_before');
  const after = parameters.number('servers_after');
  const points = parameters.number('virtual_nodes');
  parameters.finish();
  let [moved, movedByRemainder, movedElsewhere] = [0, 0, 0];
  const rings = ringsOf(task);
  for (const ring of rings) {
    ring.lay(nodes(before, points));
    const owners = Array.from({ length: keys }, (_, key) => ring.ownerOf(mixKey(key) * 2));
    ring.lay(nodes(after, points));
    for (let key = 0; key < keys; key++) {
      const owner = ring.ownerOf(mixKey(key) * 2);
      if (owner !== owners[key]) moved++;
      if (owner !== owners[key] && owner < before) movedElsewhere++;
      if (mixKey(key) % before !== mixKey(key) % after) movedByRemainder++;
    }
  }
  return {
    fraction_moved_consistent: moved / keys / rings.length,
    fraction_moved_modulo: movedByRemainder / keys / rings.length,
    'moved keys go only to the new server': movedElsewhere === 0 ? 1 : 0,
  };
}

function measureBound(task: Task): Metrics {
  const { parameters } = task;
  const keys = parameters.number('keys');
  const servers = parameters.number('servers');
  const points = parameters.number('virtual_nodes');
  const factor = parameters.number('balance_factor');
  parameters.finish();
  const all = ringsOf(task).map((ring) => {
    ring.lay(nodes(servers, points));
    const bounded = new Float64Array(servers);
    const free = new Float64Array(servers);
    for (let key = 0; key < keys; key++) {
      const most = boundedLoad(factor, key, servers);
      bounded[ring.firstFrom(mixKey(key) * 2, (node) => bounded[node]! < most)]!++;
      free[ring.ownerOf(mixKey(key) * 2)]!++;
    }
    return { bounded: Math.max(...bounded), free: (Math.max(...free) * servers) / keys };
  });
  return {
    max_load: Math.max(...all.map(({ bounded }) => bounded)),
    max_over_mean_without_bound: meanOf(all.map(({ free }) => free)),
  };
}
