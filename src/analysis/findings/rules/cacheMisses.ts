import { describeFault } from '../../../model/describeFault';
import type { Evidence, Suggestion } from '../../../model/Finding';
import { capacityOf } from '../facts/capacityOf';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { emptied } from '../facts/emptied';
import { isOnWay } from '../facts/isOnWay';
import { isSlowed } from '../facts/isSlowed';
import { type Misses, missesOf } from '../facts/missesOf';
import { retriesIn } from '../facts/retriesIn';
import { storesBehind } from '../facts/storesBehind';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { capacitySuggestions } from '../suggestions/capacitySuggestions';
import { limitSuggestions } from '../suggestions/limitSuggestions';
import { moreInstances } from '../suggestions/moreInstances';
import { onConnections } from '../suggestions/onConnections';
import { changed } from '../suggestions/changed';
import { chosen } from '../suggestions/chosen';
import { shorterLine } from '../suggestions/shorterLine';
import { scaled } from '../suggestions/scaled';
import { together } from '../suggestions/together';
import { count } from '../words/count';
import { doneTo } from '../words/doneTo';
import { evidence } from '../words/evidence';
import { listed } from '../words/listed';
import { percent } from '../words/percent';
import { perSecond } from '../words/perSecond';
import { shareOfUsers } from '../words/shareOfUsers';

/** Misses of a cache, or look-ups that it does not answer, fill what is behind it, or go past its limit: it would have room for the rest. */
export const cacheMisses: Rule = (facts) =>
  facts.components.flatMap((cache) => {
    const misses = missesOf(cache);
    if (misses === undefined || misses.share < 0.02) return [];
    return storesBehind(cache).flatMap((store) => {
      // What a fault makes slow is full for that, and not for misses that it could serve before.
      if (isSlowed(facts, store)) return [];
      const arrived = store.report.started * (1 - retriesIn(store));
      const capacity = capacityOf(store, facts.seconds);
      const pain = facts.blame.hurt(store.id, 'queueing', 'connections', 'limit');
      const loaded = Math.min(1, misses.count / Math.max(1, arrived));
      const isFull =
        pain >= thresholds.painShare && (capacity?.busy ?? 0) >= thresholds.fullShare * 0.8;
      const isPast = isTurningAway(store) && findsLess(facts, cache);
      return (isFull || isPast) && loaded >= 0.5 ? [tell(facts, cache, store, loaded, pain)] : [];
    });
  });

/** A limit that is reached is one to raise, unless it was enough for the misses that came before. */
function isTurningAway({ report, own }: ComponentFacts): boolean {
  const turnedAway = own('rejected') + own('shed');
  const isLimit = report.gate !== undefined || report.external !== undefined;
  return isLimit && turnedAway > 0 && turnedAway >= report.started * thresholds.failingShare;
}

/** Whether it misses more than in the calm before, or was emptied since. */
function findsLess(facts: Facts, cache: ComponentFacts): boolean {
  const before = facts.before?.componentOf(cache.id);
  const usual = before && missesOf(before)?.share;
  return usual === undefined
    ? emptied(facts, cache) !== undefined
    : missesOf(cache)!.share >= usual * thresholds.risenTimes;
}

function tell(
  facts: Facts,
  cache: ComponentFacts,
  store: ComponentFacts,
  loaded: number,
  pain: number,
): Found {
  const misses = missesOf(cache)!;
  const story = storyOf(facts, cache);
  const { wasted, completions } = store.report;
  const inVain = Math.min(1, wasted / Math.max(1, completions));
  const isInVain = inVain >= thresholds.wastedShare;
  const its = story.isGone === true ? 'the look-ups' : 'its misses';
  return {
    // A little more than what the store itself is told for: the misses come first.
    hurt: pain * 1.01,
    cause: [store.id, 'queueing', 'connections', 'limit'],
    explains: [store.id],
    finding: {
      rule: story.rule,
      weight: 'harm',
      title: isTurningAway(store)
        ? `${cache.name} ${story.what}, and ${its} go past the limit of ${store.name}`
        : `${cache.name} ${story.what}, and ${its} overload ${store.name}`,
      text:
        `${percent(misses.share)} of ${count(misses.lookups)} look-ups ${story.isGone === true ? 'get no value from it' : 'miss'}, which is ${percent(loaded)} of what ${store.name} is first asked for (${perSecond(store.report.arrivalsPerSecond ?? 0)}). ${story.why}` +
        (isInVain
          ? ` ${percent(inVain)} of what ${store.name} does is for callers who have given up, and fills no cache.`
          : '') +
        doneTo(facts, cache) +
        shareOfUsers(facts, store.id, 'queueing', 'connections', 'limit'),
      evidence: [
        evidence(
          story.isGone === true ? 'Look-ups without a value' : 'Look-ups that miss',
          misses.share,
          'share',
        ),
        evidence(`Load on ${store.name} from misses`, loaded, 'share'),
        evidence(`Slots of ${store.name} at work`, store.report.station?.utilisation ?? 0, 'share'),
        ...story.further,
      ],
      components: [cache.id, store.id],
      connections: [],
      suggestions: [
        ...(isInVain ? shorterLine(store, facts.seconds) : []),
        ...story.suggestions,
        ...(isTurningAway(store) ? limitSuggestions(store, facts.seconds) : []),
        ...capacitySuggestions(store, { unit: 'slots' }).slice(0, 1),
      ],
    },
  };
}

interface Story {
  readonly rule: string;
  readonly what: string;
  readonly why: string;
  readonly further: readonly Evidence[];
  readonly suggestions: readonly Suggestion[];
  /** It does not answer: nothing of what it holds is of use. */
  readonly isGone?: true;
}

/** Why it misses: the same value is loaded many times, it is not warm yet, it is too small, or values do not live long enough. */
function storyOf(facts: Facts, cache: ComponentFacts): Story {
  const { report, settings } = cache;
  const misses = missesOf(cache)!;
  if (misses.unanswered >= misses.count / 2) return gone(facts, cache, misses);
  const since = emptied(facts, cache);
  const { entries, expired } = report.cache!;
  const loads = misses.count;
  if (settings.choice('content') === 'ratio') return given(cache);
  const room = settings.number('capacity') * report.instances;
  const keys = facts.design.keySpaces.reduce((sum, space) => sum + space.keys, 0);
  const ttl = settings.number('ttlSeconds');
  // As often as its keys can run out, or have been asked for the first time.
  const needed = entries * (ttl > 0 ? 1 + facts.seconds / ttl : 1);
  const isUnprotected = settings.choice('protection') === 'none';
  if (isUnprotected && entries > 0 && loads > needed * 2 && room >= entries * 1.05) {
    return stampede(cache, loads / needed, since);
  }
  if (entries >= room * 0.95 && keys > room) return tooSmall(cache, room, keys);
  if (expired >= misses.count * 0.5) return shortLived(cache, expired / misses.count, ttl);
  return cold(cache, entries, Math.min(room, keys), since);
}

function stampede(cache: ComponentFacts, times: number, since: string | undefined): Story {
  return {
    rule: 'cacheStampede',
    what: 'lets everybody load the same value at once',
    why: `${since ?? ''}Each missing value is loaded ${count(times)} times on average: whoever misses loads it, though others do so already.`,
    further: [evidence('Loads for each missing value', times, 'times')],
    suggestions: [
      ...chosen(cache, 'protection', 'singleFlight'),
      ...chosen(cache, 'protection', 'leases'),
      ...chosen(cache, 'early', 'ahead'),
      ...changed(cache, 'jitterPercent', 20),
    ],
  };
}

function tooSmall(cache: ComponentFacts, room: number, keys: number): Story {
  return {
    rule: 'cacheTooSmall',
    what: 'is too small',
    why: `It is full with ${count(room)} of ${count(keys)} keys: what is asked for again has been thrown out.`,
    further: [evidence('Keys that fit', room, 'count'), evidence('Keys in all', keys, 'count')],
    suggestions: [
      ...changed(cache, 'capacity', Math.ceil(keys / cache.report.instances)),
      ...scaled(cache, 'capacity', 2),
      ...chosen(cache, 'eviction', 'lfu'),
    ],
  };
}

function shortLived(cache: ComponentFacts, share: number, ttlSeconds: number): Story {
  return {
    rule: 'cacheShortLived',
    what: 'forgets too soon',
    why: `${percent(share)} of the misses find a value that is past its ${count(ttlSeconds)} s.`,
    further: [evidence('Misses whose value had run out', share, 'share')],
    suggestions: [
      ...scaled(cache, 'ttlSeconds', 10),
      ...changed(cache, 'graceSeconds', ttlSeconds),
      ...chosen(cache, 'protection', 'singleFlight'),
    ],
  };
}

function cold(
  cache: ComponentFacts,
  entries: number,
  usual: number,
  since: string | undefined,
): Story {
  return {
    rule: 'coldCache',
    what: since === undefined ? 'is cold' : 'has come to be empty',
    why: `${since ?? ''}It holds ${count(entries)} of the ${count(usual)} keys that it could: what it has not seen yet is read from the store.`,
    further: [
      evidence('Keys held', entries, 'count'),
      evidence('Keys it could hold', usual, 'count'),
    ],
    suggestions: [
      ...chosen(cache, 'start', 'warm'),
      ...chosen(cache, 'protection', 'singleFlight'),
      ...together(
        'Warm at the start, and one load for each value',
        chosen(cache, 'start', 'warm'),
        chosen(cache, 'protection', 'singleFlight'),
      ),
    ],
  };
}

/** It is down, or cannot be reached: what it would have found is read from the store. */
function gone(facts: Facts, cache: ComponentFacts, { unanswered, lookups }: Misses): Story {
  const { name, report, incoming } = cache;
  const ways = incoming.filter(({ awaitedShare }) => awaitedShare > 0);
  const struck = facts.report.faults.filter(({ fault }) => ways.some((way) => isOnWay(fault, way)));
  const done = struck.map(({ fault }) => describeFault(fault, facts.design));
  const down = report.instances - report.instancesUp;
  const waits = ways.filter((way) => way.report.timeouts > way.report.failures / 2);
  return {
    rule: 'cacheGone',
    isGone: true,
    what: down > 0 ? downWords(cache) : struck.length > 0 ? 'is not reached' : 'does not answer',
    why: `${percent(unanswered / Math.max(1, lookups))} of the look-ups fail there.${done.length === 0 ? '' : ` What was done there: ${listed(done)}.`}`,
    further: down > 0 ? [evidence('Instances down', down, 'count')] : [],
    suggestions: [
      ...(down > 0 && report.instancesUp > 0 ? moreInstances(cache, 2) : []),
      ...onConnections(`Circuit breaker towards ${name}`, waits, { breaker: 'calls' }),
    ],
  };
}

/** "is down"; "has 1 of its 2 instances down" */
function downWords({ report }: ComponentFacts): string {
  const { instances, instancesUp } = report;
  return instancesUp === 0
    ? 'is down'
    : `has ${count(instances - instancesUp)} of its ${count(instances)} instances down`;
}

function given(cache: ComponentFacts): Story {
  return {
    rule: 'lowHitRatio',
    what: 'misses too often',
    why: 'Its hit ratio is given in its settings.',
    further: [],
    suggestions: changed(cache, 'hitPercent', 99),
  };
}
