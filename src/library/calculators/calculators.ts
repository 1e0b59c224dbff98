import type { Calculator } from './Calculator';
import { backlog } from './backlog';
import { bloom } from './bloom';
import { copysets } from './copysets';
import { criticalHits } from './criticalHits';
import { downtime } from './downtime';
import { egress } from './egress';
import { fanOut } from './fanOut';
import { inFlight } from './inFlight';
import { monthlyBill } from './monthlyBill';
import { nines } from './nines';
import { parallelSpares } from './parallelSpares';
import { poolSize } from './poolSize';
import { quorum } from './quorum';
import { repair } from './repair';
import { requestRate } from './requestRate';
import { scalabilityFit } from './scalabilityFit';
import { scalabilityLaw } from './scalabilityLaw';
import { seriesChain } from './seriesChain';
import { serverCount } from './serverCount';
import { shuffleShards } from './shuffleShards';
import { slotRate } from './slotRate';
import { sortedRuns } from './sortedRuns';
import { storage } from './storage';
import { timeInside } from './timeInside';
import { writeCost } from './writeCost';

/** Every calculator, by group. */
export const calculators: readonly Calculator[] = [
  requestRate,
  inFlight,
  timeInside,
  slotRate,
  serverCount,
  backlog,
  fanOut,
  poolSize,
  scalabilityLaw,
  scalabilityFit,
  storage,
  egress,
  monthlyBill,
  downtime,
  nines,
  seriesChain,
  parallelSpares,
  quorum,
  repair,
  copysets,
  shuffleShards,
  criticalHits,
  bloom,
  sortedRuns,
  writeCost,
];
