import type { Id } from '../../model/Id';
import { type Outcome, outcomes } from '../../model/Outcome';
import type { OutcomeCount, Report } from '../../model/Report';
import type { Stretch } from './stretchOf';

/** How requests ended between two moments. */
export interface RequestCounts {
  readonly started: number;
  readonly ended: number;
  /** Answered well and in time, and not by a fallback. */
  readonly whole: number;
  /** Answered in time by a fallback. */
  readonly degraded: number;
  /** All endings. */
  readonly by: ReadonlyMap<Outcome, number>;
}

interface Flow {
  readonly started: number;
  readonly finished: number;
  readonly late: number;
  readonly outcomes: readonly OutcomeCount[];
}

/** Which requests are meant: those of some operations, of some tenants, or all. */
export interface RequestScope {
  readonly operations?: readonly Id[];
  readonly tenants?: readonly Id[];
}

/** Requests that ended within a stretch of a run. */
export function requestsBetween({ earlier, later }: Stretch, of: RequestScope): RequestCounts {
  const chosen = (report: Report): readonly Flow[] => {
    if (of.operations !== undefined) {
      return report.operations.filter(({ id }) => of.operations?.includes(id));
    }
    if (of.tenants !== undefined)
      return report.tenants.filter(({ id }) => of.tenants?.includes(id));
    return [report.system];
  };
  const after = countsOf(chosen(later));
  const before = countsOf(earlier === undefined ? [] : chosen(earlier));
  return {
    started: after.started - before.started,
    ended: after.ended - before.ended,
    whole: after.whole - before.whole,
    degraded: after.degraded - before.degraded,
    by: new Map(
      outcomes.map((name) => [name, (after.by.get(name) ?? 0) - (before.by.get(name) ?? 0)]),
    ),
  };
}

function countsOf(flows: readonly Flow[]): RequestCounts {
  const total = (name: Outcome): number =>
    flows.reduce(
      (sum, flow) => sum + (flow.outcomes.find(({ outcome }) => outcome === name)?.count ?? 0),
      0,
    );
  const late = flows.reduce((sum, flow) => sum + flow.late, 0);
  return {
    started: flows.reduce((sum, { started }) => sum + started, 0),
    ended: flows.reduce((sum, { finished }) => sum + finished, 0),
    whole: total('ok') - late,
    degraded: total('degraded'),
    by: new Map(outcomes.map((name) => [name, total(name)])),
  };
}
