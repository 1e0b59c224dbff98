import type { Operation } from '../../model/Operation';
import type { ComponentReport, FlowReport, OperationWork, StationReport } from '../../model/Report';
import { behavesAs } from '../behaviours/behavesAs';
import type { Behaviour } from '../behaviours/Behaviour';
import { Cache } from '../behaviours/Cache';
import type { External } from '../behaviours/External';
import type { Gate } from '../behaviours/Gate';
import type { ElasticPool } from '../behaviours/ElasticPool';
import type { EventLoop } from '../behaviours/EventLoop';
import { isMailbox } from '../behaviours/isMailbox';
import { Router } from '../behaviours/Router';
import { ServerPool } from '../behaviours/ServerPool';
import { Store } from '../behaviours/Store';
import { type Meter, meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import { durationReport } from './durationReport';
import { finiteOrNull } from './finiteOrNull';
import { outcomeCounts } from './outcomeCounts';
import { storeReport } from './storeReport';
import { queueReport } from './queueReport';

/** What was measured at a component over `seconds` up to `now`, with the operations of the run by their numbers. */
export function componentReport(
  component: Behaviour,
  operations: readonly Operation[],
  now: number,
  seconds: number,
): ComponentReport {
  const { meter } = component;
  const { counts } = meter;
  const ended = outcomeCounts(counts, meterCount.ended);
  const arrived = counts[meterCount.arrived]!;
  const turnedAway =
    counts[meterCount.ended + outcomeNumber.queueFull]! +
    counts[meterCount.ended + outcomeNumber.refused]!;
  return {
    id: component.component.id,
    name: component.component.name,
    kind: component.component.kind,
    instances: component.liveInstances,
    instancesUp: component.liveInstancesUp,
    removed: component.faults.removed > 0,
    ...flow(arrived, ended.all, meter.inside.value),
    accepted: arrived - turnedAway,
    completions: ended.good,
    arrivalsPerSecond: finiteOrNull(arrived / seconds),
    completionsPerSecond: finiteOrNull(ended.good / seconds),
    outcomes: ended.byOutcome,
    latency: durationReport(meter.latency.whole()),
    ...insideOf(meter, now, seconds),
    wasted: counts[meterCount.wasted]!,
    staleReads: counts[meterCount.staleReads]!,
    lostWrites: counts[meterCount.lostWrites]!,
    work: workOf(meter, operations),
    ...(component instanceof ServerPool && { station: stationReport(component, now, seconds) }),
    ...(behavesAs(component, 'elasticPool') && { elastic: elasticReport(component) }),
    ...(behavesAs(component, 'eventLoop') && { sidePool: sidePoolReport(component, now, seconds) }),
    ...(component instanceof Cache && { cache: cacheReport(component) }),
    ...(component instanceof Store && { store: storeReport(component) }),
    ...(isMailbox(component) && { queue: queueReport(component) }),
    ...(behavesAs(component, 'gate') && { gate: gateReport(component) }),
    ...(behavesAs(component, 'external') && { external: externalReport(component) }),
    ...(component instanceof Router && { balancer: component.report }),
  };
}

function workOf({ work }: Meter, operations: readonly Operation[]): readonly OperationWork[] {
  return operations.flatMap(({ id }, number) => {
    const [reads, writes] = [work.reads(number), work.writes(number)];
    return reads + writes > 0 ? [{ operation: id, reads, writes }] : [];
  });
}

function flow(started: number, finished: number, inFlight: number): FlowReport {
  return { started, carriedOver: finished + inFlight - started, finished, inFlight };
}

function insideOf(
  meter: Meter,
  now: number,
  seconds: number,
): Pick<ComponentReport, 'inside' | 'insideVariance'> {
  const mean = meter.areaAt(meterCount.insideArea, now) / seconds;
  const square = meter.areaAt(meterCount.insideSquareArea, now) / seconds;
  return { inside: finiteOrNull(mean), insideVariance: finiteOrNull(square - mean * mean) };
}

function stationReport(component: ServerPool, now: number, seconds: number): StationReport {
  const { meter, station, instances } = component;
  const { counts } = meter;
  const slots = meter.slots.areaAt(now) / seconds;
  const busy = meter.areaAt(meterCount.busyArea, now);
  const held = meter.areaAt(meterCount.heldArea, now);
  const waiting = meter.areaAt(meterCount.waitingArea, now);
  const started = counts[meterCount.started]!;
  return {
    slots: instances.placed * station.slots,
    meanSlots: finiteOrNull(slots),
    busySlots: finiteOrNull(busy / seconds),
    heldSlots: finiteOrNull(held / seconds),
    utilisation: finiteOrNull(busy / seconds / slots),
    held: finiteOrNull(held / seconds / slots),
    waiting: finiteOrNull(waiting / seconds),
    waitingProbability: finiteOrNull(counts[meterCount.waited]! / started),
    wait: durationReport(meter.wait),
    meanResidenceSeconds: finiteOrNull((busy + waiting) / started),
    instances: instanceLoads(component),
  };
}

function instanceLoads({ instances, station, fullness }: ServerPool): StationReport['instances'] {
  const places = Array.from({ length: instances.count }, (_, place) => place);
  return places
    .filter((place) => !instances.isRetired(place))
    .map((place) => ({
      instance: place,
      zone: instances.zone[place]!,
      up: instances.isUp(place),
      taken: finiteOrNull(fullness.takenAt(place) / station.slots),
      waiting: finiteOrNull(fullness.waitingAt(place)),
    }));
}

function cacheReport(component: Cache): NonNullable<ComponentReport['cache']> {
  const { counts } = component.meter;
  const lookups = counts[meterCount.lookups]!;
  const coalesced = counts[meterCount.coalesced]!;
  const firstEarlyLoads = counts[meterCount.firstEarlyLoads]!;
  return {
    lookups,
    hitRatio: finiteOrNull(counts[meterCount.hits]! / lookups),
    entries: component.entries,
    expired: counts[meterCount.expired]!,
    servedOld: counts[meterCount.servedOld]!,
    coalesced,
    coalescedMeanSeconds: finiteOrNull(counts[meterCount.coalescedSum]! / coalesced),
    earlyLoads: counts[meterCount.earlyLoads]!,
    firstEarlyLoads,
    earlyMeanSeconds: finiteOrNull(counts[meterCount.earlySum]! / firstEarlyLoads),
    unwritten: component.unwritten,
  };
}

function gateReport(component: Gate): NonNullable<ComponentReport['gate']> {
  const { counts } = component.meter;
  return {
    rejected: counts[meterCount.ended + outcomeNumber.rejected]!,
    shed: counts[meterCount.ended + outcomeNumber.shed]!,
    passedUncounted: counts[meterCount.passedUncounted]!,
    inFlightLimit: finiteOrNull(component.inFlightLimit),
  };
}

function externalReport({ meter }: External): NonNullable<ComponentReport['external']> {
  return {
    sideEffects: meter.counts[meterCount.sideEffects]!,
    duplicateEffects: meter.counts[meterCount.duplicateEffects]!,
  };
}

function elasticReport({ meter }: ElasticPool): NonNullable<ComponentReport['elastic']> {
  return {
    coldStarts: meter.counts[meterCount.coldStarts]!,
    rejected: meter.counts[meterCount.ended + outcomeNumber.rejected]!,
  };
}

function sidePoolReport(
  { pool, poolLevels, instances }: EventLoop,
  now: number,
  seconds: number,
): NonNullable<ComponentReport['sidePool']> {
  return {
    threads: pool.slots * instances.placed,
    busyThreads: finiteOrNull(poolLevels.busy.areaAt(now) / seconds),
    waiting: finiteOrNull(poolLevels.waiting.areaAt(now) / seconds),
  };
}
