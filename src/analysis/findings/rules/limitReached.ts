import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { limitSuggestions } from '../suggestions/limitSuggestions';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { perSecond } from '../words/perSecond';
import { shareOfUsers } from '../words/shareOfUsers';

/** A gate or a third party turns calls away because a rate, a quota or a number in flight is reached. */
export const limitReached: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const { report } = component;
    const turnedAway = component.own('rejected') + component.own('shed');
    const isLimit = report.gate !== undefined || report.external !== undefined;
    return isLimit && turnedAway > 0 && turnedAway >= report.started * thresholds.failingShare
      ? [tell(facts, component, turnedAway)]
      : [];
  });

function tell(facts: Facts, component: ComponentFacts, turnedAway: number): Found {
  const { id, name, report, isOnUserPath } = component;
  const share = turnedAway / Math.max(1, report.started);
  const passed = (report.started - turnedAway) / facts.seconds;
  const what = report.external === undefined ? 'limit' : 'quota';
  return {
    hurt: isOnUserPath ? facts.blame.hurt(id, 'limit') : share / 2,
    cause: [id, 'limit'],
    finding: {
      rule: 'limitReached',
      weight: 'harm',
      title: `The ${what} of ${name} turns away ${percent(share)} of what is asked`,
      text:
        `${perSecond(report.arrivalsPerSecond ?? 0)} ask and ${perSecond(passed)} get through.` +
        shareOfUsers(facts, id, 'limit'),
      evidence: [
        evidence('Turned away', turnedAway, 'count'),
        evidence('Share of the calls to it', share, 'share'),
        evidence('Asked for', report.arrivalsPerSecond ?? 0, 'perSecond'),
        evidence('Let through', passed, 'perSecond'),
      ],
      components: [id],
      connections: [],
      suggestions: limitSuggestions(component, facts.seconds),
    },
  };
}
