import type { MemberReport, StoreReport } from '../../model/StoreReport';
import type { Store } from '../behaviours/Store';
import { storeCount } from '../stores/StoreMeter';
import { durationReport } from './durationReport';
import { finiteOrNull } from './finiteOrNull';

/** What was measured at a store besides the usual. */
export function storeReport(store: Store): StoreReport {
  const { counts, readsBehind, lockWait, leaderless, undecided } = store.truth;
  const count = (name: keyof typeof storeCount): number => counts[storeCount[name]]!;
  return {
    members: membersOf(store),
    reads: count('reads'),
    meanVersionsBehind: finiteOrNull(count('versionsBehind') / count('reads')),
    readsBehind: [...readsBehind.subarray(0, 1 + readsBehind.findLastIndex((reads) => reads > 0))],
    lockWaits: count('lockWaits'),
    lockWait: durationReport(lockWait),
    quorumFailures: count('quorumFailures'),
    repairs: count('repairs'),
    hintsDelivered: count('hintsDelivered'),
    elections: count('elections'),
    electionRounds: count('electionRounds'),
    splitVotes: count('splitVotes'),
    leaderless: durationReport(leaderless),
    conflictingKeys: count('conflictingKeys'),
    discardedWrites: count('discardedWrites'),
    staleWritesTaken: count('staleWritesTaken'),
    staleWritesFenced: count('staleWritesFenced'),
    unitsSold: count('unitsSold'),
    unitsOversold: count('unitsOversold'),
    scans: count('scans'),
    shardsPerScan: finiteOrNull(count('shardsScanned') / count('scans')),
    transactions: count('transactions'),
    transactionsAborted: count('transactionsAborted'),
    undecided: durationReport(undecided),
    keysMovedShare: finiteOrNull(count('keysMoved') / count('keysKnown')),
    topKeyShare: finiteOrNull(
      Math.max(count('firstKeyCalls'), count('hotKeyCalls')) / store.truth.calls.sum,
    ),
  };
}

function membersOf(store: Store): readonly MemberReport[] {
  const { instances, truth } = store;
  const places = Array.from({ length: instances.count }, (_, place) => place);
  const standing = places.filter((place) => !instances.isRetired(place));
  const calls = standing.reduce((sum, place) => sum + truth.calls.at(place), 0);
  return standing.map((place) => ({
    instance: place,
    zone: instances.zone[place]!,
    up: instances.isUp(place),
    role: store.roleOf(place),
    calls: truth.calls.at(place),
    writes: truth.writes.at(place),
    share: finiteOrNull(truth.calls.at(place) / calls),
    lagSeconds: finiteOrNull(store.lagOf(place)),
  }));
}
