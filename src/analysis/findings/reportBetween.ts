import type {
  CacheReport,
  ClassReport,
  ComponentReport,
  ConnectionReport,
  OutcomeCount,
  PolicyReport,
  QueueReport,
  Report,
  StationReport,
  SystemReport,
} from '../../model/Report';
import type { StoreReport } from '../../model/StoreReport';
import { durationsBetween } from './durationsBetween';
import { meanBetween } from './meanBetween';
import { reportCounts as counts } from './reportCounts';
import { isGoodOutcome } from '../../model/isGoodOutcome';

/**
 * What a run has measured between two of its reports: counts and means are differences, what is told of now is that of the
 * later one. What cannot be taken apart stays what it is since the start: quantiles and maxima, and of a store the share of the
 * keys that were moved and of the calls for the most popular one. Findings of "now" are made of this.
 */
export function reportBetween(earlier: Report, later: Report): Report {
  const seconds = later.measuredSeconds - earlier.measuredSeconds;
  if (!(seconds > 0)) return later;
  const span: Span = { earlier: earlier.measuredSeconds, later: later.measuredSeconds, seconds };
  return {
    ...later,
    measuredFromSeconds: earlier.atSeconds,
    measuredSeconds: seconds,
    system: systemBetween(earlier.system, later.system, span),
    operations: classesBetween(earlier.operations, later.operations, seconds),
    tenants: classesBetween(earlier.tenants, later.tenants, seconds),
    components: later.components.map((component) => {
      const before = earlier.components.find(({ id }) => id === component.id);
      return before === undefined
        ? newComponent(component, span)
        : componentBetween(before, component, span);
    }),
    connections: later.connections.map((connection) => {
      const before = earlier.connections.find(({ id }) => id === connection.id);
      return connectionBetween(before ?? idle(connection), connection, span);
    }),
  };
}

/** Lengths of what the two reports measure, and of what lies between them; seconds. */
interface Span {
  readonly earlier: number;
  readonly later: number;
  readonly seconds: number;
}

/** The integral of a mean is the mean times its length. */
function mean(before: number | null, after: number | null, span: Span): number | null {
  return after === null
    ? null
    : Math.max(0, (after * span.later - (before ?? 0) * span.earlier) / span.seconds);
}

function systemBetween(before: SystemReport, after: SystemReport, span: Span): SystemReport {
  const started = after.started - before.started;
  const finished = after.finished - before.finished;
  const outcomes = outcomesBetween(before.outcomes, after.outcomes);
  const late = after.late - before.late;
  const good = goodOf(outcomes) - late;
  return {
    ...after,
    started,
    finished,
    late,
    carriedOver: before.inFlight,
    offeredPerSecond: started / span.seconds,
    throughputPerSecond: finished / span.seconds,
    goodputPerSecond: good / span.seconds,
    successShare: finished > 0 ? good / finished : null,
    outcomes,
    latency: durationsBetween(before.latency, after.latency),
    interval: null,
    latencyFromIntended: durationsBetween(before.latencyFromIntended, after.latencyFromIntended),
  };
}

function classesBetween(
  before: readonly ClassReport[],
  after: readonly ClassReport[],
  seconds: number,
): readonly ClassReport[] {
  return after.map((later) => {
    const earlier = before.find(({ id }) => id === later.id);
    if (earlier === undefined) return later;
    const ends = counted(earlier, later, ['started', 'finished', 'late']);
    const outcomes = outcomesBetween(earlier.outcomes, later.outcomes);
    return {
      ...ends,
      offeredPerSecond: ends.started / seconds,
      goodputPerSecond: (goodOf(outcomes) - ends.late) / seconds,
      outcomes,
      latency: durationsBetween(earlier.latency, later.latency),
    };
  });
}

function componentBetween(
  before: ComponentReport,
  after: ComponentReport,
  span: Span,
): ComponentReport {
  const started = after.started - before.started;
  const completions = after.completions - before.completions;
  return {
    ...after,
    started,
    finished: after.finished - before.finished,
    carriedOver: before.inFlight,
    accepted: after.accepted - before.accepted,
    completions,
    arrivalsPerSecond: started / span.seconds,
    completionsPerSecond: completions / span.seconds,
    outcomes: outcomesBetween(before.outcomes, after.outcomes),
    latency: durationsBetween(before.latency, after.latency),
    ...insideBetween(before, after, span),
    wasted: after.wasted - before.wasted,
    staleReads: after.staleReads - before.staleReads,
    lostWrites: after.lostWrites - before.lostWrites,
    work: workBetween(before.work, after.work),
    ...(after.station &&
      before.station && { station: stationBetween(before.station, after.station, span) }),
    ...(after.cache && before.cache && { cache: cacheBetween(before.cache, after.cache) }),
    ...(after.queue && before.queue && { queue: queueBetween(before.queue, after.queue) }),
    ...(after.gate && before.gate && { gate: counted(before.gate, after.gate, counts.gate) }),
    ...(after.external &&
      before.external && { external: counted(before.external, after.external, counts.external) }),
    ...(after.sidePool &&
      before.sidePool && {
        sidePool: {
          ...after.sidePool,
          busyThreads: mean(before.sidePool.busyThreads, after.sidePool.busyThreads, span),
          waiting: mean(before.sidePool.waiting, after.sidePool.waiting, span),
        },
      }),
    ...(after.elastic &&
      before.elastic && { elastic: counted(before.elastic, after.elastic, counts.elastic) }),
    ...(after.store && before.store && { store: storeBetween(before.store, after.store) }),
  };
}

/** The mean of the squares can be taken apart, and the variance follows from it. */
function insideBetween(
  before: ComponentReport,
  after: ComponentReport,
  span: Span,
): Pick<ComponentReport, 'inside' | 'insideVariance'> {
  const inside = mean(before.inside, after.inside, span);
  const squares = mean(squareOf(before), squareOf(after), span) ?? 0;
  const insideVariance = inside === null ? null : Math.max(0, squares - inside * inside);
  return { inside, insideVariance };
}

function squareOf({ inside, insideVariance }: ComponentReport): number {
  return (insideVariance ?? 0) + (inside ?? 0) * (inside ?? 0);
}

/** One that came between the two: all that it has done, it has done since. */
function newComponent(component: ComponentReport, span: Span): ComponentReport {
  const { id, name, kind, instances, instancesUp, removed, station } = component;
  const none = { ...component.latency, count: 0, meanSeconds: null };
  const before: ComponentReport = {
    id,
    name,
    kind,
    instances,
    instancesUp,
    removed,
    started: 0,
    carriedOver: 0,
    finished: 0,
    inFlight: 0,
    accepted: 0,
    completions: 0,
    arrivalsPerSecond: 0,
    completionsPerSecond: 0,
    outcomes: [],
    latency: none,
    inside: 0,
    insideVariance: 0,
    wasted: 0,
    staleReads: 0,
    lostWrites: 0,
    work: [],
  };
  const between = componentBetween(before, component, span);
  if (station === undefined) return between;
  const idleStation: StationReport = {
    ...station,
    meanSlots: 0,
    busySlots: 0,
    heldSlots: 0,
    waiting: 0,
    wait: none,
  };
  // Its instances were not looked at before it was there.
  return {
    ...between,
    station: { ...stationBetween(idleStation, station, span), instances: station.instances },
  };
}

/** A connection before it was there. */
function idle(connection: ConnectionReport): ConnectionReport {
  const { id, from, to, removed, latency } = connection;
  return {
    id,
    from,
    to,
    removed,
    sent: 0,
    sentPerSecond: 0,
    retries: 0,
    unawaited: 0,
    inFlight: 0,
    timeouts: 0,
    failures: 0,
    late: 0,
    outcomes: [],
    latency: { ...latency, count: 0, meanSeconds: null },
  };
}

function workBetween(
  before: ComponentReport['work'],
  after: ComponentReport['work'],
): ComponentReport['work'] {
  return after.map(({ operation, reads, writes }) => {
    const then = before.find((one) => one.operation === operation);
    return {
      operation,
      reads: reads - (then?.reads ?? 0),
      writes: writes - (then?.writes ?? 0),
    };
  });
}

/** The later of two records, with these counts as differences. */
function counted<Name extends string, Told extends Readonly<Record<Name, number>>>(
  before: Told,
  after: Told,
  names: readonly Name[],
): Told {
  const differences = names.map((name) => [name, after[name] - before[name]] as const);
  return { ...after, ...Object.fromEntries(differences) };
}

function stationBetween(before: StationReport, after: StationReport, span: Span): StationReport {
  const busySlots = mean(before.busySlots, after.busySlots, span);
  const heldSlots = mean(before.heldSlots, after.heldSlots, span);
  const looks = looksOf(span);
  const meanSlots = mean(before.meanSlots, after.meanSlots, span);
  const shareOf = (slots: number | null): number | null =>
    slots === null || meanSlots === null || meanSlots === 0 ? null : slots / meanSlots;
  return {
    ...after,
    meanSlots,
    busySlots,
    heldSlots,
    utilisation: shareOf(busySlots),
    held: shareOf(heldSlots),
    waiting: mean(before.waiting, after.waiting, span),
    wait: durationsBetween(before.wait, after.wait),
    waitingProbability: perStart('waitingProbability', before, after),
    meanResidenceSeconds: perStart('meanResidenceSeconds', before, after),
    instances: after.instances.map((load) => {
      const earlier = before.instances.find(({ instance }) => instance === load.instance);
      return {
        ...load,
        taken: mean(earlier?.taken ?? 0, load.taken, looks),
        waiting: mean(earlier?.waiting ?? 0, load.waiting, looks),
      };
    }),
  };
}

/** A mean over the spans that started service, each of which had a wait, be it none. */
function perStart(
  name: 'waitingProbability' | 'meanResidenceSeconds',
  before: StationReport,
  after: StationReport,
): number | null {
  const one = { count: before.wait.count, mean: before[name] };
  return meanBetween('count', 'mean', one, { count: after.wait.count, mean: after[name] });
}

/** How full each instance is, is looked at once at each whole second: the mean is over the looks, and not over the time. */
function looksOf({ earlier, later, seconds }: Span): Span {
  const looks = Math.floor(later) - Math.floor(earlier);
  return looks > 0
    ? { earlier: Math.floor(earlier), later: Math.floor(later), seconds: looks }
    : { earlier, later, seconds };
}

function cacheBetween(before: CacheReport, after: CacheReport): CacheReport {
  return {
    ...counted(before, after, counts.cache),
    hitRatio: meanBetween('lookups', 'hitRatio', before, after),
    coalescedMeanSeconds: meanBetween('coalesced', 'coalescedMeanSeconds', before, after),
    earlyMeanSeconds: meanBetween('firstEarlyLoads', 'earlyMeanSeconds', before, after),
  };
}

function queueBetween(before: QueueReport, after: QueueReport): QueueReport {
  return {
    ...counted(before, after, counts.queue),
    endToEnd: durationsBetween(before.endToEnd, after.endToEnd),
  };
}

function storeBetween(before: StoreReport, after: StoreReport): StoreReport {
  const members = after.members.map((member) => {
    const earlier = before.members.find(({ instance }) => instance === member.instance);
    return {
      ...member,
      calls: member.calls - (earlier?.calls ?? 0),
      writes: member.writes - (earlier?.writes ?? 0),
    };
  });
  const calls = members.reduce((sum, member) => sum + member.calls, 0);
  return {
    ...counted(before, after, counts.store),
    lockWait: durationsBetween(before.lockWait, after.lockWait),
    leaderless: durationsBetween(before.leaderless, after.leaderless),
    undecided: durationsBetween(before.undecided, after.undecided),
    meanVersionsBehind: meanBetween('reads', 'meanVersionsBehind', before, after),
    readsBehind: after.readsBehind.map((reads, place) => reads - (before.readsBehind[place] ?? 0)),
    shardsPerScan: meanBetween('scans', 'shardsPerScan', before, after),
    members: members.map((member) => ({
      ...member,
      share: calls > 0 ? member.calls / calls : null,
    })),
  };
}

function connectionBetween(
  before: ConnectionReport,
  after: ConnectionReport,
  span: Span,
): ConnectionReport {
  const sent = after.sent - before.sent;
  return {
    ...counted(before, after, ['retries', 'unawaited', 'timeouts', 'failures', 'late']),
    sent,
    sentPerSecond: sent / span.seconds,
    outcomes: outcomesBetween(before.outcomes, after.outcomes),
    latency: durationsBetween(before.latency, after.latency),
    ...(after.policy &&
      before.policy && { policy: policyBetween(before.policy, after.policy, span) }),
  };
}

function policyBetween(before: PolicyReport, after: PolicyReport, span: Span): PolicyReport {
  return {
    ...counted(before, after, counts.policy),
    breaker: counted(before.breaker, after.breaker, ['opens', 'shortCircuited']),
    pool: {
      ...counted(before.pool, after.pool, ['full', 'timeouts']),
      inUse: mean(before.pool.inUse, after.pool.inUse, span),
      pending: mean(before.pool.pending, after.pool.pending, span),
      wait: durationsBetween(before.pool.wait, after.pool.wait),
    },
  };
}

function outcomesBetween(
  before: readonly OutcomeCount[],
  after: readonly OutcomeCount[],
): readonly OutcomeCount[] {
  const ended = after
    .map(({ outcome, count }) => ({
      outcome,
      count: count - (before.find((other) => other.outcome === outcome)?.count ?? 0),
    }))
    .filter(({ count }) => count > 0);
  const all = ended.reduce((sum, { count }) => sum + count, 0);
  return ended.map(({ outcome, count }) => ({ outcome, count, share: count / all }));
}

function goodOf(outcomes: readonly OutcomeCount[]): number {
  return outcomes
    .filter(({ outcome }) => isGoodOutcome(outcome))
    .reduce((sum, { count }) => sum + count, 0);
}
