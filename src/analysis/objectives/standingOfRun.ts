import type { Outcome } from '../../model/Outcome';
import type { CacheReport, DurationReport, OutcomeCount, Report } from '../../model/Report';
import type { ClassStanding, Standing } from '../../model/Standing';

/** How a whole run has fared, from its report. */
export function standingOfRun(report: Report): Standing {
  const parts = report.components;
  return {
    system: standing(report.system),
    operations: new Map(
      report.operations.filter(({ started }) => started > 0).map((one) => [one.id, standing(one)]),
    ),
    reads: sum(parts.map(({ store, cache }) => (store?.reads ?? 0) + hitsOf(cache))),
    staleReads: sum(parts.map(({ staleReads }) => staleReads)),
    lost: sum(parts.map(({ lostWrites, queue }) => lostWrites + (queue?.lost ?? 0))),
  };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

function hitsOf(cache: CacheReport | undefined): number {
  return cache === undefined ? 0 : Math.round(cache.lookups * (cache.hitRatio ?? 0));
}

interface Flow {
  readonly finished: number;
  readonly late: number;
  readonly outcomes: readonly OutcomeCount[];
  readonly latency: DurationReport;
}

function standing({ finished, late, outcomes, latency }: Flow): ClassStanding {
  const count = (wanted: Outcome): number =>
    outcomes.find(({ outcome }) => outcome === wanted)?.count ?? 0;
  return {
    ended: finished,
    good: count('ok') + count('degraded') - late,
    p50: latency.p50Seconds ?? Number.NaN,
    p95: latency.p95Seconds ?? Number.NaN,
    p99: latency.p99Seconds ?? Number.NaN,
  };
}
