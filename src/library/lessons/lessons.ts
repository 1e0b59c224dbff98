import type { Lesson } from './Lesson';
import { fiveLayers } from './caching/fiveLayers';
import { sharedCache } from './caching/sharedCache';
import { cacheAside } from './caching/cacheAside';
import { writeThrough } from './caching/writeThrough';
import { writeBehind } from './caching/writeBehind';
import { refreshAhead } from './caching/refreshAhead';
import { invalidation } from './caching/invalidation';
import { cacheSize } from './caching/cacheSize';
import { stampede } from './caching/stampede';
import { avalanche } from './caching/avalanche';
import { flushMultiplier } from './caching/flushMultiplier';
import { penetration } from './caching/penetration';
import { usernameTaken } from './caching/usernameTaken';
import { hotKey } from './caching/hotKey';
import { slowQueryBehindCache } from './caching/slowQueryBehindCache';
import { redisBill } from './caching/redisBill';
import { flushThatStaysDown } from './caching/flushThatStaysDown';
import { oversell } from './data/oversell';
import { quorumReads } from './data/quorumReads';
import { ringInsteadOfRemainder } from './data/ringInsteadOfRemainder';
import { oneServerMore } from './load/oneServerMore';
import { slowNode } from './load/slowNode';
import { healthChecks } from './load/healthChecks';
import { moreServers } from './load/moreServers';
import { largerServer } from './load/largerServer';
import { fasterNotMore } from './load/fasterNotMore';
import { utilisationKnee } from './load/utilisationKnee';
import { profileFirst } from './load/profileFirst';
import { latencyBudget } from './load/latencyBudget';
import { readReplicas } from './load/readReplicas';
import { sessionsInMemory } from './load/sessionsInMemory';
import { autoscalingLag } from './load/autoscalingLag';
import { waitingThreads } from './load/waitingThreads';
import { offloadHeavyJobs } from './load/offloadHeavyJobs';
import { dataLocality } from './load/dataLocality';
import { chainOfNines } from './load/chainOfNines';
import { failover } from './load/failover';
import { shipSimple } from './load/shipSimple';
import { canary } from './load/canary';
import { blockedEventLoop } from './load/blockedEventLoop';
import { tailAtScale } from './load/tailAtScale';
import { blackHole } from './resilience/blackHole';
import { hungThirdParty } from './resilience/hungThirdParty';
import { noisyNeighbour } from './resilience/noisyNeighbour';
import { retryStorm } from './resilience/retryStorm';

/** All lessons, in the order of the list within their groups. */
export const lessons: readonly Lesson[] = [
  oneServerMore,
  slowNode,
  healthChecks,
  moreServers,
  largerServer,
  fasterNotMore,
  utilisationKnee,
  profileFirst,
  latencyBudget,
  readReplicas,
  sessionsInMemory,
  autoscalingLag,
  waitingThreads,
  blockedEventLoop,
  offloadHeavyJobs,
  dataLocality,
  chainOfNines,
  failover,
  tailAtScale,
  shipSimple,
  canary,
  fiveLayers,
  sharedCache,
  cacheAside,
  writeThrough,
  writeBehind,
  refreshAhead,
  invalidation,
  cacheSize,
  stampede,
  avalanche,
  flushMultiplier,
  flushThatStaysDown,
  penetration,
  usernameTaken,
  hotKey,
  slowQueryBehindCache,
  redisBill,
  retryStorm,
  hungThirdParty,
  noisyNeighbour,
  blackHole,
  ringInsteadOfRemainder,
  quorumReads,
  oversell,
];
