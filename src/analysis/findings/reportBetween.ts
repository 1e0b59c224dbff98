import type {
  CacheReport,
  ClassReport,
  ComponentReport,
  ConnectionReport,
  DurationReport,
  OutcomeCount,
  PolicyReport,
  Report,
  StationReport,
  SystemReport,
} from '../../model/Report';
import type { StoreReport } from '../../model/StoreReport';

/**
 * What a run has measured between two of its reports: counts and means are differences, what is told of now is that of the
 * later one. Quantiles cannot be taken apart: they stay those since the start. Findings of "now" are made of this.
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
    const counts = counted(earlier, later, ['started', 'finished', 'late']);
    const outcomes = outcomesBetween(earlier.outcomes, later.outcomes);
    return {
      ...counts,
      offeredPerSecond: counts.started / seconds,
      goodputPerSecond: (goodOf(outcomes) - counts.late) / seconds,
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
    inside: mean(before.inside, after.inside, span),
    wasted: after.wasted - before.wasted,
    staleReads: after.staleReads - before.staleReads,
    lostWrites: after.lostWrites - before.lostWrites,
    work: workBetween(before.work, after.work),
    ...(after.station &&
      before.station && { station: stationBetween(before.station, after.station, span) }),
    ...(after.cache && before.cache && { cache: cacheBetween(before.cache, after.cache) }),
    ...(after.queue && before.queue && { queue: counted(before.queue, after.queue, queueCounts) }),
    ...(after.gate && before.gate && { gate: counted(before.gate, after.gate, gateCounts) }),
    ...(after.external &&
      before.external && { external: counted(before.external, after.external, externalCounts) }),
    ...(after.elastic &&
      before.elastic && { elastic: counted(before.elastic, after.elastic, elasticCounts) }),
    ...(after.store && before.store && { store: storeBetween(before.store, after.store) }),
  };
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
    insideVariance: null,
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

const queueCounts = [
  'redeliveries',
  'deadLetters',
  'published',
  'batches',
  'deliveries',
  'completed',
  'duplicates',
  'outOfOrder',
  'lost',
  'late',
  'rebalances',
] as const;
const gateCounts = ['rejected', 'shed', 'passedUncounted'] as const;
const externalCounts = ['sideEffects', 'duplicateEffects'] as const;
const elasticCounts = ['coldStarts', 'rejected'] as const;
const storeCounts = ['reads', 'lockWaits', 'unitsSold', 'unitsOversold', 'scans'] as const;

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

/** How full each instance is, is looked at once at each whole second: the mean is over the looks, and not over the time. */
function looksOf({ earlier, later, seconds }: Span): Span {
  const looks = Math.floor(later) - Math.floor(earlier);
  return looks > 0
    ? { earlier: Math.floor(earlier), later: Math.floor(later), seconds: looks }
    : { earlier, later, seconds };
}

function cacheBetween(before: CacheReport, after: CacheReport): CacheReport {
  const lookups = after.lookups - before.lookups;
  const hits = after.lookups * (after.hitRatio ?? 0) - before.lookups * (before.hitRatio ?? 0);
  const coalesced = after.coalesced - before.coalesced;
  const waited =
    after.coalesced * (after.coalescedMeanSeconds ?? 0) -
    before.coalesced * (before.coalescedMeanSeconds ?? 0);
  return {
    ...after,
    lookups,
    hitRatio: lookups > 0 ? hits / lookups : null,
    expired: after.expired - before.expired,
    coalesced,
    coalescedMeanSeconds: coalesced > 0 ? waited / coalesced : null,
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
    ...counted(before, after, storeCounts),
    lockWait: durationsBetween(before.lockWait, after.lockWait),
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
    ...after,
    breaker: counted(before.breaker, after.breaker, ['opens', 'shortCircuited']),
    pool: {
      ...counted(before.pool, after.pool, ['full', 'timeouts']),
      inUse: mean(before.pool.inUse, after.pool.inUse, span),
      pending: mean(before.pool.pending, after.pool.pending, span),
      wait: durationsBetween(before.pool.wait, after.pool.wait),
    },
  };
}

function durationsBetween(before: DurationReport, after: DurationReport): DurationReport {
  const count = after.count - before.count;
  const sum = (after.meanSeconds ?? 0) * after.count - (before.meanSeconds ?? 0) * before.count;
  return { ...after, count, meanSeconds: count > 0 ? Math.max(0, sum / count) : null };
}

function outcomesBetween(
  before: readonly OutcomeCount[],
  after: readonly OutcomeCount[],
): readonly OutcomeCount[] {
  const counts = after
    .map(({ outcome, count }) => ({
      outcome,
      count: count - (before.find((other) => other.outcome === outcome)?.count ?? 0),
    }))
    .filter(({ count }) => count > 0);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return counts.map(({ outcome, count }) => ({ outcome, count, share: count / all }));
}

function goodOf(outcomes: readonly OutcomeCount[]): number {
  return outcomes
    .filter(({ outcome }) => outcome === 'ok' || outcome === 'degraded')
    .reduce((sum, { count }) => sum + count, 0);
}
