import type { Rule } from '../Rule';
import { bandwidth } from './bandwidth';
import { bottleneck } from './bottleneck';
import { breakerOpen } from './breakerOpen';
import { cacheLockWait } from './cacheLockWait';
import { cacheMisses } from './cacheMisses';
import { connectionLimit } from './connectionLimit';
import { consumerLag } from './consumerLag';
import { elasticLimit } from './elasticLimit';
import { eventLoopBlocked } from './eventLoopBlocked';
import { failing } from './failing';
import { headroom } from './headroom';
import { hotInstance } from './hotInstance';
import { instancesDown } from './instancesDown';
import { limitReached } from './limitReached';
import { lostCalls } from './lostCalls';
import { lostUnnoticed } from './lostUnnoticed';
import { outOfOrder } from './outOfOrder';
import { poolTooSmall } from './poolTooSmall';
import { retryStorm } from './retryStorm';
import { rowLock } from './rowLock';
import { silent } from './silent';
import { slowCallee } from './slowCallee';
import { slowInstance } from './slowInstance';
import { staleReads } from './staleReads';
import { standingStill } from './standingStill';
import { workForNobody } from './workForNobody';
import { wrongAnswers } from './wrongAnswers';

/** All rules. Where two are as bad, the earlier one is told first: what is special goes before what is general. */
export const rules: readonly Rule[] = [
  silent,
  standingStill,
  instancesDown,
  retryStorm,
  cacheMisses,
  rowLock,
  cacheLockWait,
  hotInstance,
  eventLoopBlocked,
  elasticLimit,
  connectionLimit,
  limitReached,
  poolTooSmall,
  consumerLag,
  lostCalls,
  slowCallee,
  workForNobody,
  bottleneck,
  bandwidth,
  failing,
  wrongAnswers,
  staleReads,
  outOfOrder,
  lostUnnoticed,
  breakerOpen,
  slowInstance,
  headroom,
];
