import type { Id } from '../../model/Id';
import { outcomes } from '../../model/Outcome';
import { classCount, type ClassMeter } from '../measures/ClassMeter';
import { outcomeNumber } from '../outcomeNumber';
import type { World } from '../World';

const { ok, degraded } = outcomeNumber;

/** Rows of `classColumns`: of the operations, then of the tenants, that have sent something and that the design still has. */
export function classRows({ kernel, traffic }: World, seconds: number): readonly number[][] {
  const { operations, tenants = [] } = traffic.known;
  const { requests } = kernel;
  return [
    ...requests.operations.all.map((meter, place) => rowOf(meter, 0, operations[place], seconds)),
    ...requests.tenants.all.map((meter, place) => rowOf(meter, 1, tenants[place], seconds)),
  ].filter((row) => row.length > 0);
}

function rowOf(
  meter: ClassMeter,
  type: number,
  thing: { readonly id: Id } | undefined,
  seconds: number,
): number[] {
  if (thing === undefined || meter.counts[classCount.started] === 0) return [];
  const grown = (outcome: number): number => meter.grown(classCount.ended + outcome);
  const good = grown(ok) + grown(degraded);
  const ended = outcomes.reduce((sum, _, outcome) => sum + grown(outcome), 0);
  return [
    type,
    thing.id,
    meter.grown(classCount.started) / seconds,
    (good - meter.grown(classCount.late)) / seconds,
    (ended - good) / seconds,
    meter.latency.recentQuantile(0.5),
    meter.latency.recentQuantile(0.99),
    meter.latency.recentQuantile(0.95),
    meter.grown(classCount.late) / seconds,
  ];
}
