import { thresholds } from '../facts/thresholds';
import type { Rule } from '../Rule';
import { chosen } from '../suggestions/chosen';
import { changed } from '../suggestions/changed';
import { coolerKeys } from '../suggestions/coolerKeys';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';

/** Writes wait for each other at locked rows. */
export const rowLock: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const { id, name, report } = component;
    const { store, station } = report;
    const hurt = facts.blame.hurt(id, 'lock');
    if (store === undefined || store.lockWaits === 0 || hurt < thresholds.painShare) return [];
    // Of those that have begun to wait, some have not ended it.
    const writes = store.members.reduce((sum, member) => sum + member.writes, 0);
    const share = store.lockWaits / Math.max(1, store.lockWait.count, store.lockWaits, writes);
    const waiting = ((store.lockWait.meanSeconds ?? 0) * store.lockWait.count) / facts.seconds;
    return [
      {
        hurt,
        cause: [id, 'lock'],
        explains: [id],
        finding: {
          rule: 'rowLock',
          weight: 'harm',
          title: `Writes wait for a locked row in ${name}`,
          text:
            `${percent(share)} of the writes find their row locked; to have it takes ${duration(store.lockWait.meanSeconds ?? 0)} on average and up to ${duration(store.lockWait.maximumSeconds ?? 0)}. ` +
            `${percent(station?.utilisation ?? 0)} of its slots work: more slots would not help, as one row is written by one at a time.` +
            shareOfUsers(facts, id, 'lock'),
          evidence: [
            evidence('Writes that found their row locked', share, 'share'),
            evidence('Mean wait for the lock', store.lockWait.meanSeconds ?? 0, 'seconds'),
            evidence('Waiting for a lock on average', waiting, 'count'),
            evidence('Slots at work', station?.utilisation ?? 0, 'share'),
          ],
          components: [id],
          connections: [],
          suggestions: [
            ...coolerKeys(facts),
            ...chosen(component, 'locking', 'versions'),
            ...changed(component, 'rowsPerWrite', 1),
            ...chosen(component, 'locking', 'none'),
          ].slice(0, 3),
        },
      },
    ];
  });
