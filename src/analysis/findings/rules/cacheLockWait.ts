import { thresholds } from '../facts/thresholds';
import type { Rule } from '../Rule';
import { changed } from '../suggestions/changed';
import { chosen } from '../suggestions/chosen';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';

/** Look-ups wait for a value that another caller loads, as a lease or a single flight has them do. */
export const cacheLockWait: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const { id, name, report } = component;
    const { cache } = report;
    const hurt = facts.blame.hurt(id, 'lock');
    if (cache === undefined || cache.coalesced === 0 || hurt < 0.2) return [];
    const share = cache.coalesced / Math.max(1, cache.lookups);
    return [
      {
        hurt,
        cause: [id, 'lock'],
        finding: {
          rule: 'cacheLockWait',
          weight: facts.failing.share >= thresholds.failingShare ? 'harm' : 'risk',
          title: `Callers of ${name} wait for each other’s loads`,
          text:
            `${percent(share)} of the look-ups wait for a value that another caller loads, ${duration(cache.coalescedMeanSeconds ?? 0)} on average.` +
            shareOfUsers(facts, id, 'lock'),
          evidence: [
            evidence('Look-ups that waited', cache.coalesced, 'count'),
            evidence('Mean wait', cache.coalescedMeanSeconds ?? 0, 'seconds'),
            evidence('Of the users’ time and requests', facts.blame.pain(id, 'lock'), 'share'),
          ],
          components: [id],
          connections: [],
          suggestions: [
            ...changed(component, 'graceSeconds', 30),
            ...chosen(component, 'early', 'ahead'),
          ],
        },
      },
    ];
  });
