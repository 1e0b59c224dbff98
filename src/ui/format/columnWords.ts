import type { ComponentColumn } from '../../model/Snapshot';

/** What each figure of a component is called in the Live tab, in the order of the screen. */
export const columnWords: readonly (readonly [ComponentColumn, string])[] = [
  ['arrivals', 'Arrivals'],
  ['completions', 'Answered well'],
  ['failures', 'Failed'],
  ['wasted', 'Work for nobody'],
  ['p50', 'Latency p50'],
  ['p99', 'Latency p99'],
  ['busy', 'Slots at work'],
  ['held', 'Slots held by waiting calls'],
  ['waiting', 'Waiting for a slot'],
  ['waitingLimit', 'Places to wait'],
  ['inFlight', 'In flight'],
  ['instances', 'Instances'],
  ['instancesUp', 'Instances up'],
  ['hitRatio', 'Hit ratio'],
  ['entries', 'Keys held'],
  ['backlog', 'Backlog'],
  ['oldestAge', 'Oldest message'],
  ['redeliveries', 'Delivered again'],
  ['deadLetters', 'Dead letters since the start'],
  ['staleReads', 'Stale reads'],
  ['lostWrites', 'Lost writes since the start'],
  ['replicaLag', 'Replica lag'],
];
