import type { Id } from '../../../model/Id';
import { outcomes, type Outcome } from '../../../model/Outcome';
import type { ClassReport, Report } from '../../../model/Report';
import type { Blame, CauseType } from './Blame';
import type { ComponentFacts } from './ComponentFacts';
import type { ConnectionFacts } from './ConnectionFacts';
import type { Failing } from './Failing';
import { givenUpOn } from './givenUpOn';
import { goneBehind } from './goneBehind';
import { isSpare } from './isSpare';
import { patienceOn } from './patienceOn';
import { Shares } from './Shares';
import { thresholds } from './thresholds';
import { whereLost } from './whereLost';

const nothing = new Shares();

/**
 * Follows the users' time from the sources down, by Little's law: mean numbers of spans in line, at work and out are times per
 * request, whoever measures them. Who waits for a slot waits for what the slots do: for work of the component itself, or,
 * as far as they are held by spans whose own calls are out, for what those wait for. So a chain of waiting leads to the
 * component that is full itself. Failures go to where they began; those of giving up go to where the time of the calls went
 * that were given up first, or to where they were lost, if the callee would have answered long before. Where `failing` is
 * of one operation, those of that are looked at by themselves: how they end, and the places on their `way`.
 */
export function blameFlow(
  components: readonly ComponentFacts[],
  report: Report,
  failing: Failing,
  way?: ReadonlySet<Id>,
): Blame {
  const flow = new Flow(report.measuredSeconds);
  const sources = components.filter(({ kind }) => kind.behaviour === 'source');
  const time = new Shares();
  for (const source of sources) time.spread(flow.at(source), source.report.inside ?? 0);
  const failures = failuresOf(components, report.system, time, flow);
  const operation = report.operations.find(({ name }) => name === failing.operation);
  const asked =
    operation === undefined
      ? failures
      : failuresOf(
          components.filter(({ id }) => way?.has(id) ?? true),
          operation,
          new Shares(),
          flow,
        );
  const well = report.system.successShare ?? 1;
  const blame: Blame = {
    time: (id, ...types) => shareOf(time, id, types),
    failures: (id, ...types) => shareOf(failures, id, types) * (1 - well),
    failing: (id, ...types) => shareOf(asked, id, types),
    pain: (id, ...types) => blame.time(id, ...types) * well + blame.failures(id, ...types),
    hurt: (id, ...types) =>
      Math.max(blame.pain(id, ...types), blame.failing(id, ...types) * failing.share),
  };
  return blame;
}

function shareOf(shares: Shares, id: Id, types: readonly CauseType[]): number {
  return shares.total > 0 ? shares.of(id, types) / shares.total : 0;
}

class Flow {
  private readonly known = new Map<Id, Shares>();
  private readonly seconds: number;

  constructor(seconds: number) {
    this.seconds = seconds;
  }

  /** What the time of a visit to a component is spent on. */
  at(component: ComponentFacts): Shares {
    const known = this.known.get(component.id);
    if (known !== undefined) return known;
    // A circle of calls ends here.
    this.known.set(component.id, nothing);
    const shares = this.spent(component);
    this.known.set(component.id, shares);
    return shares;
  }

  /** What its slots are taken by: its own work, or what it waits for. */
  slotsOf(component: ComponentFacts): Shares {
    const { station } = component.report;
    const shares = new Shares();
    if (station === undefined) return shares;
    shares.add(component.id, 'queueing', station.busySlots ?? 0);
    return shares.spread(this.out(component), station.heldSlots ?? 0, (type) =>
      type === 'work' ? 'held' : type,
    );
  }

  private spent(component: ComponentFacts): Shares {
    const { id, kind, report } = component;
    const { station, store, cache } = report;
    const shares = new Shares();
    const out = this.out(component);
    shares.spread(out, out.total);
    shares.add(
      id,
      'lock',
      ((store?.lockWait.meanSeconds ?? 0) * (store?.lockWait.count ?? 0)) / this.seconds,
    );
    shares.add(
      id,
      'lock',
      ((cache?.coalescedMeanSeconds ?? 0) * (cache?.coalesced ?? 0)) / this.seconds,
    );
    if (kind.behaviour === 'source') return shares;
    if (station === undefined) {
      return shares.add(id, 'work', (report.inside ?? 0) - out.total);
    }
    shares.add(id, 'work', station.busySlots ?? 0);
    const waiting = station.waiting ?? 0;
    const slots = this.slotsOf(component);
    return slots.total > 0 ? shares.spread(slots, waiting) : shares.add(id, 'queueing', waiting);
  }

  /** What its calls that it waits for are spent on: mean numbers of calls. */
  private out(component: ComponentFacts): Shares {
    const shares = new Shares();
    for (const connection of component.outgoing) {
      const open = openCalls(connection, this.seconds);
      const lostAt = whereLost(connection);
      const lost = lostAt === undefined ? 0 : givenUpFor(connection, this.seconds);
      if (lostAt === 'callee') shares.add(connection.to.id, 'failure', lost);
      if (lostAt === 'way') shares.add(connection.id, 'network', lost);
      const way = wayShare(connection) * (open - lost);
      shares.add(connection.id, 'network', way);
      const callee = this.at(connection.to);
      if (callee.total > 0) shares.spread(callee, open - lost - way);
      else shares.add(connection.to.id, 'work', open - lost - way);
      const pending = connection.report.policy?.pool.pending ?? 0;
      // Who waits for a connection to what is full waits for that: a larger pool would only move the line.
      if (isFull(connection.to) && callee.total > 0) shares.spread(callee, pending);
      else shares.add(connection.id, 'pool', pending);
    }
    return shares;
  }
}

function isFull({ report }: ComponentFacts): boolean {
  return (report.station?.utilisation ?? 0) >= thresholds.fullShare;
}

/** Mean number of calls that are out and waited for. */
function openCalls(connection: ConnectionFacts, seconds: number): number {
  const { report, awaitedShare } = connection;
  const answered = (report.latency.meanSeconds ?? 0) * report.latency.count;
  const timeoutSeconds = patienceOn(connection) || seconds;
  // Those that are still out have been so for half of the time that they may.
  const stillOut = report.inFlight * Math.min(timeoutSeconds, seconds) * 0.5;
  return givenUpFor(connection, seconds) + (awaitedShare * (answered + stillOut)) / seconds;
}

/** Mean number of calls that are out and will be given up. */
function givenUpFor(connection: ConnectionFacts, seconds: number): number {
  const timeoutSeconds = patienceOn(connection) || seconds;
  return (givenUpOn(connection) * timeoutSeconds) / seconds;
}

/** Share of the time of a good call that it is on the way, both ways together. */
function wayShare({ report, to }: ConnectionFacts): number {
  const whole = report.latency.meanSeconds;
  const there = to.report.latency.meanSeconds;
  return whole === null || there === null || whole === 0 ? 0 : Math.max(0, 1 - there / whole);
}

function failuresOf(
  components: readonly ComponentFacts[],
  ended: Pick<ClassReport, 'outcomes' | 'late'>,
  time: Shares,
  flow: Flow,
): Shares {
  const shares = new Shares();
  for (const { outcome, count } of ended.outcomes) {
    if (outcomes.indexOf(outcome) <= outcomes.indexOf('degraded')) continue;
    const origins = new Shares();
    for (const component of components) {
      if (component.isOnUserPath && !isSpare(component))
        addOrigins(component, outcome, flow, origins);
    }
    shares.spread(origins.total > 0 ? origins : time, count);
  }
  // Answers that come too late are late for where the time goes.
  return shares.spread(time, ended.late);
}

/** Endings of one sort that began at a component or on its connections, by what caused them. */
function addOrigins(
  component: ComponentFacts,
  outcome: Outcome,
  flow: Flow,
  origins: Shares,
): void {
  const { id, report, kind } = component;
  const own = component.own(outcome);
  switch (outcome) {
    case 'queueFull': {
      const slots = flow.slotsOf(component);
      if (slots.total > 0) origins.spread(slots, own);
      else origins.add(id, 'queueing', own);
      break;
    }
    case 'rejected':
      for (const { id: connection, report: calls } of component.outgoing) {
        origins.add(connection, 'pool', calls.policy?.pool.full ?? 0);
      }
      if (report.gate || report.external || report.elastic || report.queue) {
        origins.add(id, 'limit', own);
      }
      break;
    case 'shed':
      if (report.gate) origins.add(id, 'limit', own);
      break;
    case 'refused':
      if (component.settings.number('connections') > 0) origins.add(id, 'connections', own);
      else origins.add(id, 'failure', own);
      break;
    case 'timeout':
      for (const connection of component.outgoing) addGivenUp(connection, flow, origins);
      break;
    case 'abandoned':
    case 'breakerOpen':
    case 'inFlightTooHigh':
    case 'cancelled':
      break;
    case 'unavailable':
      // A balancer that has nobody to send to turns away for those who are not there.
      if (kind.behaviour !== 'source') origins.add(goneBehind(component)?.id ?? id, 'failure', own);
      break;
    default:
      if (kind.behaviour !== 'source') origins.add(id, 'failure', own);
  }
}

/** Calls that are given up at one connection and not because their callee has given up others. */
function addGivenUp(connection: ConnectionFacts, flow: Flow, origins: Shares): void {
  if (isSpare(connection.to)) return;
  const first = givenUpOn(connection);
  const lostAt = whereLost(connection);
  if (lostAt === 'way') origins.add(connection.id, 'network', first);
  else if (lostAt === 'callee') origins.add(connection.to.id, 'failure', first);
  else origins.spread(flow.at(connection.to), first);
}
