import { connectionParameters } from '../../../model/connectionParameters';
import type { Id } from '../../../model/Id';
import type { Outcome } from '../../../model/Outcome';
import type { RunEvidence } from '../RunEvidence';
import { blameFlow } from './blameFlow';
import type { ComponentFacts } from './ComponentFacts';
import type { ConnectionFacts } from './ConnectionFacts';
import { endedIn } from './endedIn';
import { failingOf } from './failingOf';
import type { Facts } from './Facts';
import { SettingsReader } from './SettingsReader';
import { slowedSince } from './slowedSince';
import { wasDown } from './wasDown';
import { wayOf } from './wayOf';

type Growing = ComponentFacts & {
  readonly outgoing: ConnectionFacts[];
  readonly incoming: ConnectionFacts[];
};

/** Ties what a run has measured to the drawing: what was removed, or has no report, is left out. */
export function factsOf({ design, kindOf, report, calm }: RunEvidence): Facts {
  const byId = new Map<Id, Growing>();
  for (const component of design.components) {
    const own = report.components.find(({ id, removed }) => id === component.id && !removed);
    const kind = kindOf(component.kind);
    if (own === undefined || kind === undefined) continue;
    const outgoing: ConnectionFacts[] = [];
    byId.set(component.id, {
      id: component.id,
      name: component.name,
      component,
      kind,
      settings: new SettingsReader(kind.parameters, component.parameters, kind.fixed),
      report: own,
      outgoing,
      incoming: [],
      isOnUserPath: false,
      wasDown: own.instancesUp < own.instances || wasDown(component, design, report),
      own: (outcome) => ownEndings(own.outcomes, outgoing, outcome),
    });
  }
  const connections = connect(design.connections, report.connections, byId);
  const components = [...byId.values()];
  for (const component of components) {
    if (component.kind.behaviour === 'source') markUserPath(component);
  }
  const failing = failingOf(endedIn(report));
  const operation = design.operations.find(({ name }) => name === failing.operation);
  return {
    design,
    kindOf,
    report,
    seconds: report.measuredSeconds,
    components,
    connections,
    componentOf: (id) => byId.get(id),
    blame: blameFlow(components, report, failing, operation && wayOf(design, kindOf, operation)),
    failing,
    slowed: calm && slowedSince(calm, report),
    before: calm && factsOf({ design, kindOf, report: calm }),
  };
}

function connect(
  drawn: RunEvidence['design']['connections'],
  reports: RunEvidence['report']['connections'],
  byId: ReadonlyMap<Id, Growing>,
): readonly ConnectionFacts[] {
  return drawn.flatMap((connection) => {
    const from = byId.get(connection.from);
    const to = byId.get(connection.to);
    const report = reports.find(({ id }) => id === connection.id);
    if (from === undefined || to === undefined || report === undefined) return [];
    const facts: ConnectionFacts = {
      id: connection.id,
      from,
      to,
      connection,
      settings: new SettingsReader(connectionParameters, connection.parameters),
      report,
      awaitedShare: report.sent > 0 ? Math.max(0, 1 - report.unawaited / report.sent) : 0,
    };
    from.outgoing.push(facts);
    to.incoming.push(facts);
    return [facts];
  });
}

function markUserPath(component: ComponentFacts): void {
  if (component.isOnUserPath) return;
  component.isOnUserPath = true;
  // Who puts a message into a store of messages waits for the receipt, and not for what comes of it.
  if (component.report.queue !== undefined) return;
  for (const { to, awaitedShare } of component.outgoing) {
    if (awaitedShare > 0) markUserPath(to);
  }
}

function ownEndings(
  outcomes: ComponentFacts['report']['outcomes'],
  outgoing: readonly ConnectionFacts[],
  outcome: Outcome,
): number {
  const passedOn = outgoing.reduce(
    (sum, { report, awaitedShare }) => sum + awaitedShare * countOf(report.outcomes, outcome),
    0,
  );
  return Math.max(0, countOf(outcomes, outcome) - passedOn);
}

function countOf(outcomes: ComponentFacts['report']['outcomes'], wanted: Outcome): number {
  return outcomes.find(({ outcome }) => outcome === wanted)?.count ?? 0;
}
