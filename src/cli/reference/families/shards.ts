import { ShardedStore } from '../../../engine/behaviours/ShardedStore';
import { takeReport } from '../../../engine/report/takeReport';
import type { StoreReport } from '../../../model/StoreReport';
import { beginRun } from '../designs/beginRun';
import { type Callers, storeDesign, storeIds } from '../designs/storeDesign';
import type { Family, Metrics, Task } from '../Family';
import { Unsupported } from '../Unsupported';

/** Keys split over shards: what a popular key, keys that grow, and scans make of it. */
export const shards: readonly Family[] = [
  { name: 'H-HOTSHARD', way: 'design', measure: measureHotShard },
  { name: 'H-RANGE', way: 'design', measure: measureRanges },
];

const RATE = 1_000;
const instant = { type: 'constant', value: 0 } as const;
const idle = {
  serviceTime: instant,
  writeTime: instant,
  phaseTime: instant,
  locking: 'none',
} as const;

/** The seed of a run also tells where the keys fall. */
function measureHotShard({ parameters, run, seed }: Task): Metrics {
  const keys = parameters.number('keys');
  const zipf = parameters.number('zipf');
  const count = parameters.number('shards');
  parameters.finish();
  const readers: Callers = { access: 'read', parameters: { arrivals: 'constant', rate: RATE } };
  const placement = [{ zone: 0, instances: count }];
  const store = { kind: 'sharded-database', parameters: idle, placement };
  const simulation = beginRun({ ...storeDesign([readers], store, { keys, zipf }), seed });
  simulation.advance((countOf(run.requests) + 0.5) / RATE, Infinity);
  const { members, topKeyShare } = takeReport(simulation).components.at(-1)!.store!;
  const shares = members.map(({ share }) => share ?? 0);
  const behaviour = simulation.world.componentOf(storeIds.store);
  if (!(behaviour instanceof ShardedStore)) throw new Error('The store is not sharded.');
  // The first key of the first key space is the most popular one.
  const home = behaviour.homeOf(0);
  const squares = shares.reduce((sum, share) => sum + (share * count - 1) ** 2, 0);
  return {
    share_of_top_key: topKeyShare ?? NaN,
    max_shard_share: Math.max(...shares),
    expected_share_of_the_shard_with_top_key: shares[home] ?? NaN,
    cv_of_shard_load_over_random_hashes: Math.sqrt(squares / count),
  };
}

function measureRanges({ parameters, run, seed }: Task): Metrics {
  const count = parameters.number('shards');
  const rate = parameters.number('rate');
  parameters.finish();
  const seconds = countOf(run.requests) / rate;
  const after = (sharding: string): StoreReport => {
    const callers: readonly Callers[] = [
      { access: 'insert', parameters: { arrivals: 'constant', rate } },
      { access: 'read', parameters: { arrivals: 'constant', rate: rate / 10 } },
    ];
    const store = {
      kind: 'sharded-database',
      parameters: { ...idle, sharding, scanPercent: 100 },
      placement: [{ zone: 0, instances: count }],
    };
    const simulation = beginRun({ ...storeDesign(callers, store, { keys: 10_000 }), seed });
    simulation.advance(seconds, Infinity);
    return takeReport(simulation).components.at(-1)!.store!;
  };
  const [range, hash] = [after('range'), after('hash')];
  return {
    max_shard_write_share_range: largestWriteShare(range),
    max_shard_write_share_hash: largestWriteShare(hash),
    shards_touched_by_range_scan_hash: hash.shardsPerScan ?? NaN,
    shards_touched_by_small_range_scan_range: range.shardsPerScan ?? NaN,
  };
}

function largestWriteShare({ members }: StoreReport): number {
  const writes = members.map((member) => member.writes);
  return Math.max(...writes) / writes.reduce((sum, count) => sum + count, 0);
}

function countOf(requests: number | undefined): number {
  if (requests === undefined) throw new Unsupported('it does not say how many requests to run');
  return requests;
}
