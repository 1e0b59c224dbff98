import type { Family } from '../Family';
import { deterministicArrivals } from './deterministicArrivals';
import { pooling } from './pooling';
import { kingman } from './kingman';
import { finitePopulation } from './finitePopulation';
import { unlimitedServers } from './unlimitedServers';
import { openAndClosed } from './openAndClosed';
import { little } from './little';
import { bottleneck } from './bottleneck';
import { balancing } from './balancing';
import { connectionPool } from './connectionPool';
import { boundedQueue } from './boundedQueue';
import { squareRootStaffing } from './squareRootStaffing';
import { serialChain } from './serialChain';
import { lru } from './lru';
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
  ...finitePopulation,
  unlimitedServers,
  ...openAndClosed,
  little,
  bottleneck,
  ...balancing,
  connectionPool,
  boundedQueue,
  squareRootStaffing,
  serialChain,
  ...lru,
  timeToLive,
  deadlines,
  retries,
];
