import { plainRule } from '../../../model/plainRule';
import { takeReport } from '../../../engine/report/takeReport';
import type { Simulation } from '../../../engine/Simulation';
import type { CallRule } from '../../../model/CallRule';
import type { Design } from '../../../model/Design';
import { beginRun } from '../designs/beginRun';
import { cachedDesign } from '../designs/cachedDesign';
import { poisson } from '../../../library/textbook/poisson';
import type { Family, Metrics, Task } from '../Family';
import { Unsupported } from '../Unsupported';

/** A cache of several nodes, each with the keys that fall to it, loses one of them and is not filled again. */
export const nodeLoss: Family = { name: 'C-NODELOSS', way: 'design', measure };

/** So many that each node has nearly the same number of them. */
const KEYS = 200_000;
/** Places of cache and database in the report, after client and service. */
const CACHE = 2;
const DATABASE = 3;

function measure({ parameters, run, seed }: Task): Metrics {
  const nodes = parameters.number('nodes');
  const hit = parameters.number('hit');
  const rate = parameters.number('rate_per_s');
  parameters.finish();
  const { requests } = run;
  if (requests === undefined) throw new Unsupported('it does not say how many requests to run');
  const design = { ...nodesDesign(rate, nodes, hit), seed };
  const simulation = beginRun(design);
  simulation.advanceToRequests(requests, Infinity);
  const before = missRatio(simulation);
  const component = design.components[CACHE]!.id;
  simulation.act({
    type: 'break',
    id: 900,
    fault: { type: 'kill', component, instances: 1 },
  });
  simulation.resetMeasures();
  simulation.advanceToRequests(2 * requests, Infinity);
  const after = missRatio(simulation);
  return { hit_ratio_after: 1 - after, db_load_multiplier: after / before };
}

/** A service that asks the cache and, after a miss, the database; it fills nothing. The cache starts with its share of the keys. */
function nodesDesign(rate: number, nodes: number, hit: number): Design {
  const capacity = Math.round((KEYS * hit) / nodes);
  const settings = { capacity, ttlSeconds: 0, start: 'warm' };
  const chain = cachedDesign(poisson(rate), { keys: KEYS, zipf: 0 }, settings);
  const [toService, toCache, toDatabase] = chain.connections;
  const service = chain.components[1]!.id;
  return {
    ...chain,
    components: chain.components.map((component, place) =>
      place === CACHE ? { ...component, placement: [{ zone: 0, instances: nodes }] } : component,
    ),
    connections: [
      toService!,
      { ...toCache!, rules: [rule(1, 'sync', 0)] },
      { ...toDatabase!, from: service, rules: [rule(2, 'onMiss', toCache!.id)] },
    ],
  };
}

function rule(step: number, mode: 'sync' | 'onMiss', missOf: number): CallRule {
  return { ...plainRule, step, mode, missOf };
}

/** Share of the requests that came to the database. */
function missRatio(simulation: Simulation): number {
  const { system, components } = takeReport(simulation);
  return components[DATABASE]!.started / system.started;
}
