import type { Distribution } from '../../../model/Distribution';
import { meanOf } from '../facts/meanOf';
import { thresholds } from '../facts/thresholds';
import type { Rule } from '../Rule';
import { changed } from '../suggestions/changed';
import { chosen } from '../suggestions/chosen';
import { moreInstances } from '../suggestions/moreInstances';
import { together } from '../suggestions/together';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';

/** Long work on the only loop of a process has everybody else wait for it. */
export const eventLoopBlocked: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const { id, name, report, settings } = component;
    const share = settings.number('heavyShare') / 100;
    const heavySeconds = meanOf(settings.value('heavyTime') as Distribution | undefined) / 1_000;
    const hurt = facts.blame.hurt(id, 'queueing');
    const wait = report.station?.wait;
    if (share === 0 || settings.choice('heavyOn') !== 'loop' || hurt < thresholds.painShare) {
      return [];
    }
    if ((wait?.p99Seconds ?? 0) < heavySeconds * 0.3) return [];
    return [
      {
        hurt,
        cause: [id, 'queueing'],
        explains: [id],
        finding: {
          rule: 'eventLoopBlocked',
          weight: 'harm',
          title: `The event loop of ${name} is blocked: ${percent(share)} of its requests keep it for ${duration(heavySeconds)} each`,
          text:
            `Meanwhile nobody else is served: p99 of the wait for the loop is ${duration(wait?.p99Seconds ?? 0)}, although it works for only ${percent(report.station?.utilisation ?? 0)} of the time.` +
            shareOfUsers(facts, id, 'queueing'),
          evidence: [
            evidence('Requests with long work', share, 'share'),
            evidence('Time that one keeps the loop', heavySeconds, 'seconds'),
            evidence('p99 of the wait for the loop', wait?.p99Seconds ?? 0, 'seconds'),
            evidence('Loop at work', report.station?.utilisation ?? 0, 'share'),
          ],
          components: [id],
          connections: [],
          suggestions: [
            ...chosen(component, 'heavyOn', 'pool'),
            ...together(
              `Long work of ${name} on a pool of 16 threads`,
              chosen(component, 'heavyOn', 'pool'),
              changed(component, 'poolThreads', 16),
            ),
            ...moreInstances(component, 2),
          ],
        },
      },
    ];
  });
