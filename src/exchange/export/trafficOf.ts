import { distributionMean } from '../../engine/random/distributionMean';
import { Settings } from '../../engine/Settings';
import { curveOf } from '../../engine/traffic/curveOf';
import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';
import type { Distribution } from '../../model/Distribution';
import type { Kind, KindOf } from '../../model/Kind';
import type { OperationShare } from '../../model/ParameterValue';
import { resolveParameter } from '../../model/resolveParameter';
import type { ScenarioStep } from '../../model/Scenario';

/** What one source of a design sends, as far as a load generator can send it. */
export interface SourceTraffic {
  readonly source: Component;
  /** Requests per second at whole seconds from 0 to the end of the timeline; `users` instead where each waits for its answer. */
  readonly ratePerSecond: readonly number[];
  /** 0: it sends at a rate, whatever comes back. */
  readonly users: number;
  /** From an answer to the next request of the same user. */
  readonly thinkSeconds: number;
  readonly timeoutSeconds: number;
  /** Each operation with its share of the requests; the shares sum up to 1. */
  readonly mix: readonly OperationShare[];
}

/** Seconds of a timeline that are told at most. */
const mostSeconds = 3_600;
/** Reads to writes, where a source does not say which operations it sends. */
const readShare = 9;

/** The traffic of each source of a design, with the curves of the sources and what the timeline does to their rates. */
export function trafficOf(design: Design, kindOf: KindOf): readonly SourceTraffic[] {
  return design.components.flatMap((source) => {
    const kind = kindOf(source.kind);
    return kind?.behaviour === 'source' ? [sourceTraffic(source, kind, design)] : [];
  });
}

function sourceTraffic(source: Component, kind: Kind, design: Design): SourceTraffic {
  const settings = new Settings(kind.parameters, source.parameters, kind.fixed);
  const valueOf = (name: string) => {
    const parameter = kind.parameters.find((one) => one.name === name);
    return parameter && resolveParameter(parameter, source.parameters);
  };
  const arrivals = settings.choice('arrivals');
  const isClosed = arrivals === 'users' || arrivals === 'paced';
  const curve = curveOf(settings);
  const seconds = Math.min(mostSeconds, Math.floor(design.scenario.durationSeconds));
  const base = baseRate(arrivals, settings, valueOf);
  return {
    source,
    users: isClosed ? settings.number('users') : 0,
    thinkSeconds:
      arrivals === 'users'
        ? distributionMean(valueOf('thinkTime') as Distribution) / 1_000
        : arrivals === 'paced'
          ? settings.number('paceMs') / 1_000
          : 0,
    ratePerSecond: isClosed
      ? []
      : Array.from(
          { length: seconds + 1 },
          (_, second) => base * curve.at(second) * timelineFactor(design, source, second),
        ),
    timeoutSeconds: settings.number('timeoutMs') / 1_000,
    mix: mixOf(settings.mix('mix'), design),
  };
}

/** The mean rate of a source that sends whatever comes back, requests per second. */
function baseRate(
  arrivals: string,
  settings: Settings,
  valueOf: (name: string) => unknown,
): number {
  switch (arrivals) {
    case 'gaps':
      return 1_000 / distributionMean(valueOf('gaps') as Distribution);
    case 'schedule':
      return settings.number('requestsEach') / settings.number('everySeconds');
    case 'replay': {
      const counts = settings.curve('counts');
      const lastSeconds = counts.at(-1)?.atSeconds ?? 0;
      return lastSeconds > 0 ? counts.reduce((sum, { value }) => sum + value, 0) / lastSeconds : 0;
    }
    case 'bursty': {
      const burst = distributionMean(valueOf('burstLength') as Distribution);
      const calm = distributionMean(valueOf('calmLength') as Distribution);
      return (
        (settings.number('rate') * (burst + calm * settings.number('calmShare'))) / (burst + calm)
      );
    }
    default:
      return settings.number('rate');
  }
}

/** What the timeline does to the rate of a source at a time: traffic blocks and ramps, multiplied. */
function timelineFactor(design: Design, source: Component, second: number): number {
  return design.scenario.steps.reduce(
    (factor, step) => factor * stepFactor(step, source, second),
    1,
  );
}

function stepFactor(step: ScenarioStep, source: Component, second: number): number {
  if (step.type !== 'fault') return 1;
  const { fault, atSeconds, endSeconds = Infinity } = step;
  if (fault.type !== 'traffic' && fault.type !== 'ramp') return 1;
  if (fault.component !== 0 && fault.component !== source.id) return 1;
  if (second < atSeconds || second >= endSeconds) return 1;
  if (fault.type === 'traffic') return fault.factor;
  return 1 + (fault.factor - 1) * Math.min(1, (second - atSeconds) / fault.overSeconds);
}

function mixOf(own: readonly OperationShare[], design: Design): readonly OperationShare[] {
  const known = own.filter(({ operation }) => design.operations.some(({ id }) => id === operation));
  const parts =
    known.length > 0
      ? known
      : design.operations.map(({ id, access }) => ({
          operation: id,
          share: access === 'read' ? readShare : 1,
        }));
  const sum = parts.reduce((total, { share }) => total + share, 0);
  return parts.map(({ operation, share }) => ({ operation, share: sum > 0 ? share / sum : 0 }));
}
