import { thresholds } from '../facts/thresholds';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { changed } from '../suggestions/changed';
import { scaled } from '../suggestions/scaled';
import { count } from '../words/count';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';

/** Functions that start on demand: none may start any more, or too many of them start cold. */
export const elasticLimit: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const { elastic, started, station, latency } = component.report;
    if (elastic === undefined || started === 0) return [];
    const rejected = component.own('rejected');
    if (rejected >= started * thresholds.failingShare) return [limited(facts, component, rejected)];
    const cold = elastic.coldStarts / started;
    const usual = latency.p50Seconds ?? 0;
    const slow = latency.p99Seconds ?? 0;
    return cold >= thresholds.failingShare && slow > usual * 4 && station !== undefined
      ? [coldStarts(component, cold)]
      : [];
  });

function limited(facts: Facts, component: ComponentFacts, rejected: number): Found {
  const { id, name, report, settings } = component;
  const most = settings.number('slots');
  const share = rejected / report.started;
  const atWork = (report.station?.busySlots ?? 0) + (report.station?.heldSlots ?? 0);
  const isFull = atWork >= most * 0.8;
  return {
    hurt: Math.max(facts.blame.hurt(id, 'limit'), share / 10),
    cause: [id, 'limit'],
    explains: [id],
    finding: {
      rule: 'elasticLimit',
      weight: 'harm',
      title: isFull
        ? `${name} has reached its limit of ${count(most)} at a time`
        : `${name} may not start new environments as fast as the load grows`,
      text:
        `${count(atWork)} environments are at work on average, and ${percent(share)} of the calls are turned away.` +
        shareOfUsers(facts, id, 'limit'),
      evidence: [
        evidence('Environments at work', atWork, 'count'),
        evidence('Allowed at a time', most, 'count'),
        evidence('Calls turned away', share, 'share'),
      ],
      components: [id],
      connections: [],
      suggestions: isFull
        ? [
            ...scaled(component, 'slots', 2),
            ...scaled(component, 'slots', 4),
            ...changed(component, 'queueLimit', most),
          ]
        : [
            ...changed(component, 'keepWarm', Math.ceil(atWork * 1.5)),
            ...scaled(component, 'rampCount', 4),
            ...changed(component, 'queueLimit', most),
          ],
    },
  };
}

function coldStarts(component: ComponentFacts, share: number): Found {
  const { id, name, report } = component;
  const { p50Seconds, p99Seconds } = report.latency;
  const atWork = report.station?.busySlots ?? 0;
  return {
    hurt: share,
    finding: {
      rule: 'coldStarts',
      weight: 'note',
      title: `${percent(share)} of the calls to ${name} start cold`,
      text: `Half of its answers take ${duration(p50Seconds ?? 0)} or less, one in a hundred ${duration(p99Seconds ?? 0)} or more: those that wait for a new environment.`,
      evidence: [
        evidence('Calls that start cold', share, 'share'),
        evidence('p50 at it', p50Seconds ?? 0, 'seconds'),
        evidence('p99 at it', p99Seconds ?? 0, 'seconds'),
      ],
      components: [id],
      connections: [],
      suggestions: changed(component, 'keepWarm', Math.ceil(atWork * 2 + 1)),
    },
  };
}
