import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { chosen } from '../suggestions/chosen';
import { changed } from '../suggestions/changed';
import { count } from '../words/count';
import { evidence } from '../words/evidence';
import { plural } from '../words/plural';
import { percent } from '../words/percent';

/** What production cannot see: writes and messages that were acknowledged and are gone, or done twice. */
export const wrongAnswers: Rule = (facts) =>
  facts.components.flatMap((component) => [
    ...lostWrites(component),
    ...lostMessages(component),
    ...oversold(component),
    ...duplicates(component),
  ]);

function lostWrites(component: ComponentFacts): readonly Found[] {
  const { id, name, report } = component;
  if (report.lostWrites === 0) return [];
  return [
    said(component, 'lostWrites', 'harm', 0.5, {
      title: `${name} has lost ${plural(report.lostWrites, 'write')} that it had acknowledged`,
      text: 'Their callers were told that all is well, and the data are gone.',
      evidence: [evidence('Lost writes', report.lostWrites, 'count')],
      suggestions: [
        ...chosen(component, 'acknowledges', 'one'),
        ...chosen(component, 'fencing', 'tokens'),
        ...chosen(component, 'writes', 'through'),
      ],
      components: [id],
      measure: 'lost',
    }),
  ];
}

function lostMessages(component: ComponentFacts): readonly Found[] {
  const { id, name, report } = component;
  const lost = report.queue?.lost ?? 0;
  if (lost === 0) return [];
  return [
    said(component, 'lostMessages', 'harm', 0.5, {
      title: `${name} has lost ${plural(lost, 'message')} whose senders had a receipt`,
      text: `That is ${percent(lost / Math.max(1, report.queue?.published ?? 0))} of what was published; nobody will ever do them.`,
      evidence: [evidence('Lost messages', lost, 'count')],
      suggestions: [
        ...chosen(component, 'acknowledge', 'afterWork'),
        ...chosen(component, 'acks', 'all'),
        ...chosen(component, 'whenFull', 'block'),
      ],
      components: [id],
      measure: 'lost',
    }),
  ];
}

function oversold(component: ComponentFacts): readonly Found[] {
  const { id, name, report } = component;
  const units = report.store?.unitsOversold ?? 0;
  if (units === 0) return [];
  return [
    said(component, 'oversold', 'harm', 0.5, {
      title: `${name} has sold ${count(units)} units more than there were`,
      text: 'Two writers read the same stock, and both wrote.',
      evidence: [evidence('Units oversold', units, 'count')],
      suggestions: [
        ...chosen(component, 'locking', 'locks'),
        ...chosen(component, 'locking', 'versions'),
      ],
      components: [id],
    }),
  ];
}

function duplicates(component: ComponentFacts): readonly Found[] {
  const { id, name, report } = component;
  const twice = (report.queue?.duplicates ?? 0) + (report.external?.duplicateEffects ?? 0);
  if (twice === 0) return [];
  const all = (report.queue?.completed ?? 0) + (report.external?.sideEffects ?? 0);
  return [
    said(component, 'duplicates', 'risk', 0.2, {
      title: `${name} has done ${plural(twice, 'thing')} twice`,
      text: `That is ${percent(twice / Math.max(1, all))} of what it has done: who repeats a call cannot know that the first one worked.`,
      evidence: [
        evidence('Done again', twice, 'count'),
        evidence('Share', twice / Math.max(1, all), 'share'),
      ],
      suggestions: [
        ...chosen(component, 'repeatedWrites', 'once'),
        ...changed(
          component,
          'visibilitySeconds',
          component.settings.number('visibilitySeconds') * 4,
        ),
      ],
      components: [id],
      measure: 'duplicates',
    }),
  ];
}

type Story = Pick<
  Found['finding'],
  'title' | 'text' | 'evidence' | 'suggestions' | 'components' | 'measure'
>;

function said(
  { incoming }: ComponentFacts,
  rule: string,
  weight: Found['finding']['weight'],
  hurt: number,
  story: Story,
): Found {
  return {
    hurt,
    finding: { rule, weight, connections: incoming.map((connection) => connection.id), ...story },
  };
}
