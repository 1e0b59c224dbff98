import type { Lesson } from './Lesson';
import { flushThatStaysDown } from './caching/flushThatStaysDown';
import { oversell } from './data/oversell';
import { quorumReads } from './data/quorumReads';
import { ringInsteadOfRemainder } from './data/ringInsteadOfRemainder';
import { blockedEventLoop } from './load/blockedEventLoop';
import { tailAtScale } from './load/tailAtScale';
import { blackHole } from './resilience/blackHole';
import { hungThirdParty } from './resilience/hungThirdParty';
import { noisyNeighbour } from './resilience/noisyNeighbour';
import { retryStorm } from './resilience/retryStorm';

/** All lessons, in the order of the list within their groups. */
export const lessons: readonly Lesson[] = [
  blockedEventLoop,
  tailAtScale,
  flushThatStaysDown,
  retryStorm,
  hungThirdParty,
  noisyNeighbour,
  blackHole,
  ringInsteadOfRemainder,
  quorumReads,
  oversell,
];
