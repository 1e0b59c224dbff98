import type { Family } from '../Family';
import { deterministicArrivals } from './deterministicArrivals';
import { pooling } from './pooling';
import { kingman } from './kingman';
import { arrivalStream } from './arrivalStream';
import { coordinatedOmission } from './coordinatedOmission';
import { reconnectHerd } from './reconnectHerd';
import { transientOverload } from './transientOverload';
import { finitePopulation } from './finitePopulation';
import { unlimitedServers } from './unlimitedServers';
import { openAndClosed } from './openAndClosed';
import { little } from './little';
import { bottleneck } from './bottleneck';
import { balancing } from './balancing';
import { balancingOrder } from './balancingOrder';
import { hashRing } from './hashRing';
import { healthChecks } from './healthChecks';
import { placing } from './placing';
import { shuffleShards } from './shuffleShards';
import { staleLoads } from './staleLoads';
import { unevenServers } from './unevenServers';
import { weightedTurns } from './weightedTurns';
import { connectionPool } from './connectionPool';
import { boundedQueue } from './boundedQueue';
import { partitions } from './partitions';
import { lag } from './lag';
import { rebalance } from './rebalance';
import { atLeastOnce } from './atLeastOnce';
import { recordOrder } from './recordOrder';
import { hotPartition } from './hotPartition';
import { retention } from './retention';
import { deadLetters } from './deadLetters';
import { visibilityTimeout } from './visibilityTimeout';
import { linger } from './linger';
import { prefetch } from './prefetch';
import { fanOutQueue } from './fanOutQueue';
import { squareRootStaffing } from './squareRootStaffing';
import { serialChain } from './serialChain';
import { evictions } from './evictions';
import { stampede } from './stampede';
import { accessTime } from './accessTime';
import { coldStart } from './coldStart';
import { metastableCache } from './metastableCache';
import { leases } from './leases';
import { nodeLoss } from './nodeLoss';
import { zipfMass } from './zipfMass';
import { bloom } from './bloom';
import { sortedRuns } from './sortedRuns';
import { timeToLive } from './timeToLive';
import { deadlines } from './deadlines';
import { retries } from './retries';
import { closedNetwork } from './closedNetwork';
import { determinism } from './determinism';
import { erlangB } from './erlangB';
import { mg1 } from './mg1';
import { mm1 } from './mm1';
import { mm1k } from './mm1k';
import { mmc } from './mmc';
import { tandem } from './tandem';
import { shards } from './shards';
import { twoPhaseCommit } from './twoPhaseCommit';
import { adaptiveThrottling } from './adaptiveThrottling';
import { bulkhead } from './bulkhead';
import { circuitBreaker } from './circuitBreaker';
import { hedging } from './hedging';
import { metastable } from './metastable';
import { retryBudget } from './retryBudget';
import { tied } from './tied';
import { fanOut } from './fanOut';
import { enoughReplies } from './enoughReplies';
import { feedback } from './feedback';
import { quorumStaleness } from './quorumStaleness';
import { queriesInALoop } from './queriesInALoop';
import { availability } from './availability';
import { concurrencyLimit } from './concurrencyLimit';
import { copysets } from './copysets';
import { leakyBucket } from './leakyBucket';
import { tokenBucket } from './tokenBucket';
import { windowLimits } from './windowLimits';
import { amdahl } from './amdahl';
import { autoscaling } from './autoscaling';
import { backpressure } from './backpressure';
import { contention } from './contention';
import { controlledDelay } from './controlledDelay';
import { impatience } from './impatience';
import { overload } from './overload';
import { priorities } from './priorities';
import { processorSharing } from './processorSharing';
import { scalabilityLaw } from './scalabilityLaw';
import { shedding } from './shedding';
import { elections } from './elections';
import { majorityCrash } from './majorityCrash';
import { logPartitions } from './logPartitions';
import { splitBrain } from './splitBrain';
import { quorums } from './quorums';
import { versionsBehind } from './versionsBehind';
import { asynchronousLoss } from './asynchronousLoss';
import { failover } from './failover';
import { optimisticWrites } from './optimisticWrites';
import { readReplicas } from './readReplicas';
import { replicaLag } from './replicaLag';
import { rowLock } from './rowLock';

/** Every family of cases that can be built; the others are reported as unsupported. */
export const families: readonly Family[] = [
  mm1,
  mmc,
  erlangB,
  mm1k,
  ...mg1,
  tandem,
  closedNetwork,
  determinism,
  deterministicArrivals,
  pooling,
  kingman,
  arrivalStream,
  coordinatedOmission,
  transientOverload,
  reconnectHerd,
  ...finitePopulation,
  unlimitedServers,
  ...openAndClosed,
  little,
  bottleneck,
  ...balancing,
  balancingOrder,
  staleLoads,
  unevenServers,
  weightedTurns,
  healthChecks,
  ...hashRing,
  ...placing,
  shuffleShards,
  nodeLoss,
  connectionPool,
  boundedQueue,
  deadLetters,
  partitions,
  lag,
  rebalance,
  atLeastOnce,
  recordOrder,
  hotPartition,
  retention,
  visibilityTimeout,
  linger,
  prefetch,
  fanOutQueue,
  squareRootStaffing,
  serialChain,
  ...evictions,
  ...stampede,
  ...accessTime,
  coldStart,
  metastableCache,
  leases,
  zipfMass,
  bloom,
  sortedRuns,
  timeToLive,
  deadlines,
  retries,
  retryBudget,
  metastable,
  circuitBreaker,
  adaptiveThrottling,
  bulkhead,
  hedging,
  tied,
  fanOut,
  ...enoughReplies,
  feedback,
  queriesInALoop,
  tokenBucket,
  leakyBucket,
  ...windowLimits,
  concurrencyLimit,
  availability,
  copysets,
  processorSharing,
  ...priorities,
  impatience,
  ...overload,
  contention,
  controlledDelay,
  shedding,
  backpressure,
  ...autoscaling,
  scalabilityLaw,
  amdahl,
  failover,
  asynchronousLoss,
  replicaLag,
  rowLock,
  optimisticWrites,
  readReplicas,
  quorumStaleness,
  versionsBehind,
  quorums,
  elections,
  majorityCrash,
  logPartitions,
  splitBrain,
  ...shards,
  twoPhaseCommit,
];
