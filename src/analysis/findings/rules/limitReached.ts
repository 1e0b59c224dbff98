import type { Suggestion } from '../../../model/Finding';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { onConnections } from '../suggestions/onConnections';
import { scaled } from '../suggestions/scaled';
import { duration } from '../words/duration';
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
      suggestions: suggest(component, passed),
    },
  };
}

function suggest(component: ComponentFacts, passed: number): readonly Suggestion[] {
  const asked = component.report.arrivalsPerSecond ?? 0;
  const factor = Math.max(2, Math.ceil((asked * 1.3) / Math.max(passed, 1e-9)));
  const algorithm = component.settings.choice('algorithm');
  const knob = limitOf(algorithm);
  const callers = component.incoming.filter(({ awaitedShare }) => awaitedShare > 0);
  const again = callers.filter(({ settings }) => settings.number('attempts') > 1);
  return [
    ...scaled(component, knob, factor, countedBy(component, knob)),
    ...onConnections(`A stand-in answer where ${component.name} turns away`, callers, {
      fallback: 'standIn',
    }),
    ...onConnections(`Retry budget of 10% on the way to ${component.name}`, again, {
      retryLimit: 'budget',
    }),
  ];
}

/** What a limit is a number of: "calls a second", "calls in 60 s"; empty where its setting has a unit. */
function countedBy({ settings }: ComponentFacts, knob: string): string {
  if (knob === 'rate') return '';
  if (knob === 'inFlight') return 'calls';
  const seconds = settings.number(knob === 'quota' ? 'quotaSeconds' : 'windowSeconds');
  return seconds === 1 ? 'calls a second' : `calls in ${duration(seconds)}`;
}

/** The number that a limiting rule goes by; a third party has a quota. */
function limitOf(algorithm: string): string {
  switch (algorithm) {
    case '':
      return 'quota';
    case 'tokenBucket':
    case 'leakyBucket':
      return 'rate';
    case 'concurrency':
    case 'adaptive':
      return 'inFlight';
    default:
      return 'limit';
  }
}
