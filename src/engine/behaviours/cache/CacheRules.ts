import type { Settings } from '../../Settings';

/** What a cache is set to, times in seconds. */
export interface CacheRules {
  /** Hits are drawn at random with `hitRatio`; there are no keys. */
  readonly isForced: boolean;
  readonly hitRatio: number;
  readonly capacity: number;
  readonly eviction: string;
  readonly startsWarm: boolean;
  /** Infinity: for ever. */
  readonly timeToLive: number;
  /** Share of the time to live by which it is longer or shorter at random. */
  readonly jitter: number;
  /** Each hit starts the time to live anew. */
  readonly slides: boolean;
  /** How long it is remembered that a key does not exist; 0: not at all. */
  readonly negative: number;
  /** How long a value is still given away past its time. */
  readonly grace: number;
  readonly early: 'never' | 'ahead' | 'chance';
  /** `ahead`: a value that has this much time left, or less, is loaded anew. */
  readonly aheadOf: number;
  /** `chance`: the factor beta of probabilistic early expiry. */
  readonly beta: number;
  readonly protection: 'none' | 'singleFlight' | 'leases';
  /** One lease per key in so much time. */
  readonly lease: number;
  /** How long a look-up waits for somebody else's load; Infinity: as long as it takes. */
  readonly patience: number;
  readonly writes: 'around' | 'through' | 'behind';
  readonly writeAfter: number;
  readonly writesAtOnce: number;
}

/** Reads what a cache is set to. */
export function cacheRulesOf(settings: Settings): CacheRules {
  const timeToLive = orForEver(settings.number('ttlSeconds'));
  return {
    isForced: settings.choice('content') === 'ratio',
    hitRatio: settings.number('hitPercent') / 100,
    capacity: settings.number('capacity'),
    eviction: settings.choice('eviction'),
    startsWarm: settings.choice('start') === 'warm',
    timeToLive,
    jitter: settings.number('jitterPercent') / 100,
    slides: settings.choice('expiry') === 'sliding',
    negative: settings.number('negativeSeconds'),
    grace: settings.number('graceSeconds'),
    early: settings.choice('early') as CacheRules['early'],
    aheadOf: timeToLive === Infinity ? 0 : timeToLive * (1 - settings.number('aheadPercent') / 100),
    beta: settings.number('beta'),
    protection: settings.choice('protection') as CacheRules['protection'],
    lease: settings.number('leaseSeconds'),
    patience: orForEver(settings.number('leaseWaitMs') * 1e-3),
    writes: settings.choice('writes') as CacheRules['writes'],
    writeAfter: settings.number('writeAfterSeconds'),
    writesAtOnce: settings.number('writesAtOnce'),
  };
}

function orForEver(seconds: number): number {
  return seconds > 0 ? seconds : Infinity;
}
