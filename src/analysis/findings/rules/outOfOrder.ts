import type { Suggestion } from '../../../model/Finding';
import type { ComponentFacts } from '../facts/ComponentFacts';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { changed } from '../suggestions/changed';
import { chosen } from '../suggestions/chosen';
import { count } from '../words/count';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';

/** Messages of one key that were done after a later one: who applies them as they come ends with the old state. */
export const outOfOrder: Rule = (facts) =>
  facts.components.flatMap((mailbox) => {
    const { queue } = mailbox.report;
    const late = queue?.outOfOrder ?? 0;
    const done = (queue?.completed ?? 0) + (queue?.duplicates ?? 0);
    const share = late / Math.max(1, done);
    return late > 0 && share >= thresholds.toldShare ? [tell(mailbox, late, share)] : [];
  });

function tell(mailbox: ComponentFacts, late: number, share: number): Found {
  const { id, name, outgoing, report } = mailbox;
  const redelivered = report.queue?.redeliveries ?? 0;
  const consumers = new Set(outgoing.map(({ to }) => to.id));
  return {
    hurt: share,
    finding: {
      rule: 'outOfOrder',
      weight: share >= thresholds.failingShare ? 'risk' : 'note',
      title: `${percent(share)} of the messages of ${name} are done after a later one with the same key`,
      text:
        `${count(late)} messages were overtaken. ${whyOf(mailbox, redelivered)} ` +
        'Where each message replaces the one before, the older state wins.',
      evidence: [
        evidence('Done out of order', late, 'count'),
        evidence('Share of those done', share, 'share'),
        ...(redelivered > 0 ? [evidence('Delivered again', redelivered, 'count')] : []),
      ],
      components: [id, ...consumers],
      connections: outgoing.map((connection) => connection.id),
      suggestions: suggest(mailbox),
      measure: 'order',
    },
  };
}

function whyOf({ settings }: ComponentFacts, redelivered: number): string {
  const assignment = settings.choice('assignment');
  if (assignment !== '' && assignment !== 'key') {
    return 'Records of one key lie in several partitions, which are read side by side.';
  }
  if (settings.number('window') > 1) {
    return 'Several records of one partition are worked on at a time.';
  }
  return redelivered > 0
    ? 'Several are worked on at a time, and one that fails comes again later.'
    : 'Several are worked on at a time, and the quicker one ends first.';
}

function suggest(mailbox: ComponentFacts): readonly Suggestion[] {
  return [
    ...chosen(mailbox, 'order', 'key'),
    ...chosen(mailbox, 'assignment', 'key'),
    ...changed(mailbox, 'window', 1),
  ];
}
