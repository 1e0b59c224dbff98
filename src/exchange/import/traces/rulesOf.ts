import type { CountShare } from '../../../model/CallRule';
import { limits } from '../../../model/limits';
import type { OutlineRule } from '../outline/Outline';
import { CallSite } from './CallSite';
import type { ComponentTraffic, OperationTraffic } from './Traffic';

/** A cache that is asked before a store in one operation, and how often it had what was asked for. */
export interface AsideCache {
  readonly cache: string;
  readonly store: string;
  readonly lookups: number;
  readonly misses: number;
}

/** Rules of every call of one component, by the key of who is called. */
export interface ComponentRules {
  readonly rules: ReadonlyMap<string, readonly OutlineRule[]>;
  readonly aside: readonly AsideCache[];
}

type SortOf = (key: string) => 'message' | 'lookup' | 'query' | 'request';

/** Makes call rules of what was measured: in which step, how often, at once or one after another, waited for or not. */
export function rulesOf(component: ComponentTraffic, sortOf: SortOf): ComponentRules {
  const callees = new Set(
    [...component.operations.values()].flatMap(({ sites }) => [...sites.keys()]),
  );
  const groups = operationGroups(component);
  const rules = new Map<string, OutlineRule[]>([...callees].map((key) => [key, []]));
  const aside: AsideCache[] = [];
  for (const { operations, traffic } of groups) {
    const found = asideOf(traffic, sortOf);
    if (found !== undefined) aside.push(found);
    const steps = stepsOf(traffic, found);
    for (const [to, site] of traffic.sites) {
      const base = { operations, step: steps.get(to) ?? 1 };
      rules.get(to)?.push(...siteRules(to, site, traffic.visits, base, found, sortOf(to)));
    }
  }
  return {
    rules: new Map(
      [...rules].map(([key, list]) => [key, list.slice(0, limits.rulesPerConnection)]),
    ),
    aside,
  };
}

interface OperationGroup {
  readonly operations: readonly string[];
  readonly traffic: OperationTraffic;
}

/** Each operation has rules of its own, as far as a connection holds them (two or three for each); the rarest share theirs. */
function operationGroups({ operations }: ComponentTraffic): readonly OperationGroup[] {
  const own = Math.floor(limits.rulesPerConnection / 3);
  const ranked = [...operations].toSorted(([, one], [, other]) => other.visits - one.visits);
  const groups = ranked
    .slice(0, own)
    .map(([key, traffic]) => ({ operations: key === '' ? [] : [key], traffic }));
  const rest = ranked.slice(own);
  if (rest.length === 0) return groups;
  const together: OperationTraffic = { visits: 0, sites: new Map() };
  for (const [, { visits, sites }] of rest) {
    together.visits += visits;
    for (const [to, site] of sites) {
      const sum = together.sites.get(to) ?? new CallSite();
      together.sites.set(to, sum);
      sum.merge(site);
    }
  }
  return [
    ...groups,
    { operations: rest.map(([key]) => key).filter((key) => key !== ''), traffic: together },
  ];
}

/** A cache that nearly every visit asks first, and a store that only some go on to. */
function asideOf({ visits, sites }: OperationTraffic, sortOf: SortOf): AsideCache | undefined {
  const caches = [...sites].filter(
    ([to, site]) => sortOf(to) === 'lookup' && site.visits >= visits * 0.95 && site.reads > 0,
  );
  const stores = [...sites].filter(
    ([to, site]) =>
      sortOf(to) === 'query' && site.visits < visits * 0.98 && site.writes <= site.reads,
  );
  for (const [cache, lookups] of caches) {
    const store = stores.find(
      ([, site]) => site.steps / site.visits > lookups.steps / lookups.visits,
    );
    if (store !== undefined)
      return { cache, store: store[0], lookups: lookups.visits, misses: store[1].visits };
  }
  return undefined;
}

/** Callees in the order in which they are usually called; those that are usually out together share a step. */
function stepsOf(
  { sites }: OperationTraffic,
  aside: AsideCache | undefined,
): ReadonlyMap<string, number> {
  const inOrder = [...sites].toSorted(
    ([, one], [, other]) => one.steps / one.visits - other.steps / other.visits,
  );
  const steps = new Map<string, number>();
  let step = 0;
  let before: readonly (readonly [string, CallSite])[] = [];
  for (const [to, site] of inOrder) {
    const isAlong = before.some(([other, theirs]) => {
      const both = Math.max(site.together.get(other) ?? 0, theirs.together.get(to) ?? 0);
      return both * 2 > Math.min(site.visits, theirs.visits);
    });
    const followsMiss = aside?.store === to;
    if (!isAlong || followsMiss || before.length === 0) {
      step += 1;
      before = [];
    }
    before = [...before, [to, site]];
    // Two steps are kept free for what is filled into a cache after a miss.
    steps.set(to, Math.min(18, step));
  }
  return steps;
}

function siteRules(
  to: string,
  site: CallSite,
  visits: number,
  base: Pick<OutlineRule, 'operations' | 'step'>,
  aside: AsideCache | undefined,
  sort: ReturnType<SortOf>,
): readonly OutlineRule[] {
  const isAsync = (site.messages + site.notWaitedFor) * 2 > site.calls;
  if (aside?.cache === to) {
    const fill: OutlineRule = { ...base, step: 20, mode: 'populate', missOf: to };
    return [{ ...base, mode: 'sync', asks: 'read' }, ...(site.fills > 0 ? [fill] : [])];
  }
  const isMiss = aside?.store === to;
  const asks = sort === 'query' || sort === 'lookup' ? askedOf(site) : undefined;
  return [
    {
      ...base,
      mode: isMiss ? 'onMiss' : isAsync ? 'async' : 'sync',
      ...(isMiss ? { missOf: aside.cache } : { probability: shareOf(site.visits / visits) }),
      ...countsOf(site, isAsync),
      ...(asks !== undefined && { asks }),
    },
  ];
}

function askedOf(site: CallSite): 'read' | 'update' | undefined {
  const written = site.writes + site.fills;
  if (site.reads + written === 0) return undefined;
  return written > site.reads ? 'update' : 'read';
}

/** How many calls a visit makes that makes any: always the same, or drawn. */
function countsOf(
  site: CallSite,
  isAsync: boolean,
): Pick<OutlineRule, 'count' | 'counts' | 'serial'> {
  const found = [...site.counts].toSorted(([one], [other]) => one - other);
  const only = found[0]?.[0] ?? 1;
  const serial =
    !isAsync && site.several > 0 && site.atOnce * 2 < site.several ? { serial: true } : {};
  if (found.length === 1) return only === 1 ? {} : { count: only, ...serial };
  return { counts: shares(found), ...serial };
}

/** At most twenty numbers of calls; where there are more, those near each other stand for one. */
function shares(found: readonly (readonly [number, number])[]): readonly CountShare[] {
  const size = Math.ceil(found.length / limits.countShares);
  const parts: CountShare[] = [];
  for (let place = 0; place < found.length; place += size) {
    const group = found.slice(place, place + size);
    const share = group.reduce((sum, [, visits]) => sum + visits, 0);
    const count = Math.round(
      group.reduce((sum, [calls, visits]) => sum + calls * visits, 0) / share,
    );
    parts.push({ count, share });
  }
  return parts;
}

function shareOf(value: number): number {
  return Math.min(1, Number(value.toPrecision(4)));
}
