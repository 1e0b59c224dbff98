import { monthlyCost } from '../../../analysis/monthlyCost';
import {
  type BurnRate,
  burnRates,
  type SecondsOfRun,
} from '../../../analysis/objectives/burnRates';
import { errorBudgetUsed } from '../../../analysis/objectives/errorBudgetUsed';
import { judgeObjective } from '../../../analysis/objectives/judgeObjective';
import { latencyLimit } from '../../../analysis/objectives/latencyLimit';
import { standingNow } from '../../../analysis/objectives/standingNow';
import type { Design } from '../../../model/Design';
import type { KindOf } from '../../../model/Kind';
import type { Objective } from '../../../model/Objective';
import { outcomes } from '../../../model/Outcome';
import type { Snapshot } from '../../../model/Snapshot';
import type { StandingHistory } from '../../../store/StandingHistory';
import type { Series } from '../../../store/Series';

/** `broken`: over the run so far; `failing`: only now; `unknown`: nothing was measured. */
export type ObjectiveState = 'met' | 'failing' | 'broken' | 'unknown';

/** One objective as the table tells of it; figures are NaN where there are none. */
export interface ObjectiveRow {
  readonly objective: Objective;
  readonly state: ObjectiveState;
  readonly now: number;
  readonly wholeRun: number;
  /** Share of the allowed failures, or slow answers, that is left: 1 all, below 0 overdrawn. */
  readonly budgetLeft: number;
  /** How fast the budget burns, over each of the windows, the shortest first; none where there is no budget. */
  readonly burns: readonly BurnRate[];
}

/** What is known of each second of the run: of all requests, and of those of one operation or against a limit. */
interface RunSeconds {
  readonly series: Series;
  readonly history: StandingHistory;
}

/** How the objectives of a design stand in the present run. */
export function objectiveRows(
  design: Design,
  snapshot: Snapshot | undefined,
  { series, history }: RunSeconds,
  kindOf: KindOf,
): readonly ObjectiveRow[] {
  const objectives = design.objectives ?? [];
  if (objectives.length === 0) return [];
  const cost = monthlyCost(design, snapshot, kindOf);
  const all = secondsOf(series);
  const period = design.scenario.durationSeconds;
  return objectives.map((objective) => ({
    objective,
    ...(snapshot === undefined ? nothing : figuresOf(objective, snapshot, cost)),
    burns: snapshot === undefined ? [] : burnsOf(objective, all, history, period),
  }));
}

const nothing = {
  state: 'unknown',
  now: Number.NaN,
  wholeRun: Number.NaN,
  budgetLeft: Number.NaN,
} as const;

function figuresOf(
  objective: Objective,
  snapshot: Snapshot,
  cost: number,
): Omit<ObjectiveRow, 'objective' | 'burns'> {
  const now = judgeObjective(objective, standingNow(snapshot), cost);
  const whole = judgeObjective(objective, snapshot.standing, cost);
  const state =
    whole.isMet === false
      ? 'broken'
      : now.isMet === false
        ? 'failing'
        : (whole.isMet ?? now.isMet) === undefined
          ? 'unknown'
          : 'met';
  const budgetLeft = 1 - errorBudgetUsed(objective, snapshot.standing);
  return { state, now: now.value, wholeRun: whole.value, budgetLeft };
}

function burnsOf(
  objective: Objective,
  all: SecondsOfRun,
  history: StandingHistory,
  periodSeconds: number,
): readonly BurnRate[] {
  switch (objective.type) {
    case 'success': {
      const { operation, leastShare } = objective;
      const seconds = operation === undefined ? all : history.ofOperation(operation);
      return burnRates(seconds, leastShare, periodSeconds);
    }
    case 'latency':
      return burnRates(history.within(latencyLimit(objective)), objective.quantile, periodSeconds);
    case 'staleness':
    case 'lost':
    case 'cost':
      return [];
  }
}

function secondsOf(series: Series): SecondsOfRun {
  const columns = outcomes.map((outcome) => series.column(outcome));
  const ended = Float64Array.from({ length: series.length }, (_, second) =>
    columns.reduce((sum, column) => sum + (column[second] || 0), 0),
  );
  return { ended, good: series.column('goodput') };
}
