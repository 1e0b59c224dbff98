import type { ComponentReport, FlowReport, StationReport } from '../../model/Report';
import type { Behaviour } from '../behaviours/Behaviour';
import { Cache } from '../behaviours/Cache';
import { Queue } from '../behaviours/Queue';
import { ServerPool } from '../behaviours/ServerPool';
import { type Meter, meterCount } from '../measures/Meter';
import { outcomeNumber } from '../outcomeNumber';
import { durationReport } from './durationReport';
import { finiteOrNull } from './finiteOrNull';
import { outcomeCounts } from './outcomeCounts';

/** What was measured at a component over `seconds` up to `now`. */
export function componentReport(
  component: Behaviour,
  now: number,
  seconds: number,
): ComponentReport {
  const { meter, instances } = component;
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
    instances: instances.placed,
    instancesUp: instances.up,
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
    ...(component instanceof ServerPool && { station: stationReport(component, now, seconds) }),
    ...(component instanceof Cache && { cache: cacheReport(component) }),
    ...(component instanceof Queue && { queue: queueReport(component) }),
  };
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
  const slots = instances.placed * station.slots;
  const busy = meter.areaAt(meterCount.busyArea, now);
  const held = meter.areaAt(meterCount.heldArea, now);
  const waiting = meter.areaAt(meterCount.waitingArea, now);
  const started = counts[meterCount.started]!;
  return {
    slots,
    busySlots: finiteOrNull(busy / seconds),
    heldSlots: finiteOrNull(held / seconds),
    utilisation: finiteOrNull(busy / seconds / slots),
    held: finiteOrNull(held / seconds / slots),
    waiting: finiteOrNull(waiting / seconds),
    waitingProbability: finiteOrNull(counts[meterCount.waited]! / started),
    wait: durationReport(meter.wait),
    meanResidenceSeconds: finiteOrNull((busy + waiting) / started),
  };
}

function cacheReport(component: Cache): NonNullable<ComponentReport['cache']> {
  const lookups = component.meter.counts[meterCount.lookups]!;
  const hits = component.meter.counts[meterCount.hits]!;
  return { lookups, hitRatio: finiteOrNull(hits / lookups), entries: component.entries };
}

function queueReport(component: Queue): NonNullable<ComponentReport['queue']> {
  const { counts } = component.meter;
  return {
    backlog: component.backlog,
    oldestAgeSeconds: component.oldestAge,
    redeliveries: counts[meterCount.redeliveries]!,
    deadLetters: counts[meterCount.deadLetters]!,
  };
}
