import type { Objective } from '../../model/Objective';
import type { ClassStanding, Standing } from '../../model/Standing';

/** How an objective stands, measured over some time. */
export interface Judgement {
  /** What was measured, in the unit of the target; NaN where nothing was. */
  readonly value: number;
  readonly target: number;
  /** Undefined where nothing was measured. */
  readonly isMet: boolean | undefined;
  /** How far the value is on the good side of the target, in its unit; negative where it is broken, NaN where nothing was measured. */
  readonly margin: number;
}

/** Judges an objective by how requests have fared and by what the whole costs, US dollars a month. */
export function judgeObjective(
  objective: Objective,
  standing: Standing,
  costPerMonth: number,
): Judgement {
  switch (objective.type) {
    case 'latency':
      return atMost(
        quantileOf(requestsOf(objective, standing), objective.quantile),
        objective.mostSeconds,
      );
    case 'success': {
      const { ended, good } = requestsOf(objective, standing) ?? nobody;
      return atLeast(ended > 0 ? good / ended : Number.NaN, objective.leastShare);
    }
    case 'staleness': {
      const { reads, staleReads } = standing;
      return atMost(reads > 0 ? staleReads / reads : Number.NaN, objective.mostShare);
    }
    case 'lost':
      return atMost(standing.lost, 0);
    case 'cost':
      return atMost(costPerMonth, objective.mostPerMonth);
  }
}

const nobody: ClassStanding = {
  ended: 0,
  good: 0,
  p50: Number.NaN,
  p95: Number.NaN,
  p99: Number.NaN,
};

function requestsOf(
  { operation }: Extract<Objective, { type: 'latency' | 'success' }>,
  { system, operations }: Standing,
): ClassStanding | undefined {
  return operation === undefined ? system : operations.get(operation);
}

function quantileOf(requests: ClassStanding | undefined, quantile: number): number {
  const { p50, p95, p99, ended } = requests ?? nobody;
  const value = quantile >= 0.99 ? p99 : quantile >= 0.95 ? p95 : p50;
  // Where requests end and none of them well, no answer ever came.
  return Number.isNaN(value) && ended > 0 ? Infinity : value;
}

function atMost(value: number, target: number): Judgement {
  return judged(value, target, target - value);
}

function atLeast(value: number, target: number): Judgement {
  return judged(value, target, value - target);
}

function judged(value: number, target: number, margin: number): Judgement {
  return { value, target, margin, isMet: Number.isNaN(margin) ? undefined : margin >= 0 };
}
