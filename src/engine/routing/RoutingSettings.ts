import type { Settings } from '../Settings';
import type { Affinity } from './affinityOf';
import type { HealthView } from './HealthView';
import type { KeyRouting } from './KeyRouting';
import type { LoadMeasure, LoadView } from './LoadView';
import type { OutlierRule, OutlierWatch } from './OutlierWatch';
import type { Roster } from './Roster';

/** How a balancer picks. */
export type RoutingPolicy =
  | 'roundRobin'
  | 'weightedRoundRobin'
  | 'random'
  | 'weightedRandom'
  | 'leastRequests'
  | 'leastWork'
  | 'twoChoices'
  | 'peakEwma'
  | 'hash'
  | 'ring';

/** The parts of a balancer that have settings of their own. */
export interface RoutingParts {
  readonly health: HealthView;
  readonly outliers: OutlierWatch;
  readonly roster: Roster;
  readonly loads: LoadView;
  readonly keys: KeyRouting;
}

/** The parameters of a balancer as it works with them; seconds, shares from 0 to 1, and 0 for what is off. */
export class RoutingSettings {
  policy: RoutingPolicy = 'roundRobin';
  choices = 2;
  distinct = false;
  affinity: Affinity = 'user';
  sticky = false;
  shardSize = 0;
  zoneAware = false;
  zoneShare = 0;
  checkSeconds = 0;
  viewSeconds = 0;
  intervalSeconds = 0;
  /** Whether the ends of calls are looked at for outliers. */
  watches = false;

  /** Takes the parameters and passes on what belongs to the parts. */
  read(settings: Settings, parts: RoutingParts): void {
    this.policy = settings.choice('policy') as RoutingPolicy;
    this.choices = settings.number('choices');
    this.distinct = settings.flag('distinct');
    this.affinity = settings.choice('affinity') as Affinity;
    this.sticky = settings.flag('sticky');
    this.shardSize = settings.number('shardSize');
    this.zoneAware = settings.flag('zoneAware');
    this.zoneShare = settings.number('zoneShare') / 100;
    parts.roster.slowStart = settings.number('slowStartSeconds');
    parts.keys.virtualNodes = settings.number('virtualNodes');
    parts.keys.bound = settings.number('boundFactor');
    this.readHealth(settings, parts);
    this.readOutliers(settings, parts);
    this.readLoads(settings, parts);
  }

  private readHealth(settings: Settings, { health }: RoutingParts): void {
    const successes = settings.number('checkSuccesses');
    this.checkSeconds = settings.number('checkSeconds');
    health.failures = settings.number('checkFailures');
    health.successes = successes > 0 ? successes : health.failures;
    if (this.checkSeconds === 0) health.forget();
  }

  private readOutliers(settings: Settings, { outliers }: RoutingParts): void {
    outliers.rule = settings.choice('ejection') as OutlierRule;
    outliers.failures = settings.number('ejectFailures');
    outliers.share = settings.number('ejectShare') / 100;
    outliers.calls = settings.number('ejectCalls');
    outliers.most = settings.number('ejectMost') / 100;
    this.watches = outliers.rule !== 'never';
    this.intervalSeconds =
      outliers.rule === 'failureShare' ? settings.number('ejectIntervalSeconds') : 0;
    if (!this.watches) outliers.forget();
  }

  private readLoads(settings: Settings, { loads }: RoutingParts): void {
    const wasStale = loads.isStale;
    loads.measure = measures[this.policy] ?? 'requests';
    loads.decay = settings.number('decaySeconds');
    this.viewSeconds = looksAround.includes(this.policy) ? settings.number('viewSeconds') : 0;
    loads.isStale = this.viewSeconds > 0;
    if (loads.isStale && !wasStale) loads.look();
  }
}

const measures: Readonly<Partial<Record<RoutingPolicy, LoadMeasure>>> = {
  leastWork: 'work',
  peakEwma: 'latency',
};

/** The policies that can go by what they last saw. */
const looksAround: readonly RoutingPolicy[] = ['leastRequests', 'leastWork', 'twoChoices'];
