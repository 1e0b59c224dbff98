import type { Fault } from '../../../model/Fault';
import type { Suggestion } from '../../../model/Finding';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { ConnectionFacts } from '../facts/ConnectionFacts';
import type { Facts } from '../facts/Facts';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { moreInstances } from '../suggestions/moreInstances';
import { onConnections } from '../suggestions/onConnections';
import { together } from '../suggestions/together';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { shareOfUsers } from '../words/shareOfUsers';

type Stands = Extract<Fault, { readonly type: 'pauses' | 'leak' }>;

/** Instances stand still again and again: their memory leaks until they crash, or is collected in long pauses. */
export const standingStill: Rule = (facts) =>
  facts.report.faults.flatMap(({ fault }) => {
    if (fault.type !== 'pauses' && fault.type !== 'leak') return [];
    const component = facts.componentOf(fault.component);
    return component === undefined ? [] : tell(facts, component, fault);
  });

function tell(facts: Facts, component: ComponentFacts, fault: Stands): readonly Found[] {
  const { id, name, report, incoming } = component;
  const share = shareStanding(fault);
  const pain = facts.blame.hurt(id, 'queueing', 'failure');
  if (share < thresholds.failingShare && pain < thresholds.painShare) return [];
  const hurt = Math.max(share, pain);
  const callers = incoming.filter(({ awaitedShare }) => awaitedShare > 0);
  return [
    {
      hurt,
      cause: [id, 'queueing', 'failure'],
      explains: [id],
      finding: {
        rule: 'standingStill',
        weight: isFelt(facts, component, fault, pain) ? 'harm' : 'risk',
        title:
          fault.type === 'leak'
            ? `${name} leaks memory: each instance crashes ${duration(fault.afterSeconds)} after its start`
            : `${name} stands still for ${duration(fault.pauseMs / 1_000)} every ${duration(fault.everySeconds)}`,
        text:
          (fault.type === 'leak'
            ? `It is back ${duration(fault.restartSeconds)} later, and the calls that it was working on are lost. More memory only puts the crash off: find what is never given back, and have another instance take over meanwhile.`
            : 'As a garbage collection does: whatever an instance is working on waits until it is over. Less garbage or a collector with short pauses ends it; a second try at another instance hides it.') +
          shareOfUsers(facts, id, 'queueing', 'failure'),
        evidence: [
          evidence('Share of the time that an instance stands still', share, 'share'),
          evidence('Instances', report.station?.instances.length ?? 1, 'count'),
          evidence(
            'Of the users’ time and requests',
            facts.blame.pain(id, 'queueing', 'failure'),
            'share',
          ),
        ],
        components: [id],
        connections: callers.map((connection) => connection.id),
        suggestions: [
          ...(fault.type === 'leak' ? takenOver(component, callers) : hedged(component, callers)),
          ...moreInstances(component, 2),
          ...onConnections(`A stand-in answer where ${name} fails or is late`, callers, {
            fallback: 'standIn',
          }),
        ],
      },
    },
  ];
}

/** Whether users are worse off for it: requests fail or wait, or more than one call in a hundred meets a pause. */
function isFelt(
  { failing }: Facts,
  { report }: ComponentFacts,
  fault: Stands,
  pain: number,
): boolean {
  if (pain >= thresholds.painShare || failing.share >= thresholds.failingShare) return true;
  if (fault.type === 'leak') return false;
  const pauseSeconds = fault.pauseMs / 1_000;
  return (
    pauseSeconds >= thresholds.noticedSeconds &&
    (report.latency.p99Seconds ?? 0) >= pauseSeconds / 2
  );
}

/** Another instance works on while one is down, and a call that was lost is made again. */
function takenOver(
  component: ComponentFacts,
  callers: readonly ConnectionFacts[],
): readonly Suggestion[] {
  const more = moreInstances(component, 2);
  const again = onConnections(
    `A second try after a failed call to ${component.name}`,
    callers.filter(({ settings }) => settings.number('attempts') < 2),
    { attempts: 2 },
  );
  return [
    ...together(`${labelOf(more)}, and a second try after a failed call`, more, again),
    ...again,
  ];
}

/** A copy of a late call goes to another instance, whose pauses come at other times. */
function hedged(
  component: ComponentFacts,
  callers: readonly ConnectionFacts[],
): readonly Suggestion[] {
  const copies = onConnections(
    `A copy of each late call to ${component.name}, after the 95th percentile`,
    callers,
    { hedging: 'percentile' },
  );
  const more = moreInstances(component, 2);
  const isAlone = (component.report.station?.instances.length ?? 1) < 2;
  return [
    ...(isAlone ? together(`${labelOf(more)}, and a copy of each late call`, more, copies) : []),
    ...copies,
  ];
}

function labelOf([first]: readonly Suggestion[]): string {
  return first?.label ?? '';
}

/** Share of the time that one instance does no work for it, 0 to 1. */
function shareStanding(fault: Stands): number {
  return fault.type === 'leak'
    ? fault.restartSeconds / (fault.afterSeconds + fault.restartSeconds)
    : Math.min(1, fault.pauseMs / 1_000 / fault.everySeconds);
}
