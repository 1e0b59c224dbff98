import type { Suggestion } from '../../../model/Finding';
import type { ComponentFacts } from '../facts/ComponentFacts';
import { duration } from '../words/duration';
import { onConnections } from './onConnections';
import { scaled } from './scaled';

/** Ways to have less turned away by a gate's limit or a third party's quota; `seconds` is the time that was measured. */
export function limitSuggestions(
  component: ComponentFacts,
  seconds: number,
): readonly Suggestion[] {
  const turnedAway = component.own('rejected') + component.own('shed');
  const passed = (component.report.started - turnedAway) / seconds;
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
