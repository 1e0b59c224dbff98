import { monthlyCost } from '../../../analysis/monthlyCost';
import { burnRates, type SecondsOfRun } from '../../../analysis/objectives/burnRates';
import { errorBudgetUsed } from '../../../analysis/objectives/errorBudgetUsed';
import { judgeObjective } from '../../../analysis/objectives/judgeObjective';
import { standingNow } from '../../../analysis/objectives/standingNow';
import type { Design } from '../../../model/Design';
import type { Id } from '../../../model/Id';
import type { KindOf } from '../../../model/Kind';
import type { Objective } from '../../../model/Objective';
import { outcomes } from '../../../model/Outcome';
import type { Snapshot } from '../../../model/Snapshot';
import type { OperationHistory } from '../../../store/OperationHistory';
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
  /** Times too fast that the budget burns, over the middle one of the windows. */
  readonly burnRate: number;
  readonly burnWindowSeconds: number;
  /** Some alert of the multi-window rule is given. */
  readonly isAlert: boolean;
}

/** What is known of each second of the run: of all requests, and of those of one operation. */
interface RunSeconds {
  readonly series: Series;
  readonly history: OperationHistory;
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
  const secondsFor = (operation: Id | undefined) =>
    operation === undefined ? all : history.seconds(operation);
  return objectives.map((objective) => rowOf(objective, design, snapshot, cost, secondsFor));
}

function rowOf(
  objective: Objective,
  design: Design,
  snapshot: Snapshot | undefined,
  cost: number,
  secondsFor: (operation: Id | undefined) => SecondsOfRun,
): ObjectiveRow {
  if (snapshot === undefined) return { objective, ...nothing };
  const now = judgeObjective(objective, standingNow(snapshot), cost);
  const whole = judgeObjective(objective, snapshot.standing, cost);
  const used = errorBudgetUsed(objective, snapshot.standing);
  const state =
    whole.isMet === false
      ? 'broken'
      : now.isMet === false
        ? 'failing'
        : (whole.isMet ?? now.isMet) === undefined
          ? 'unknown'
          : 'met';
  return {
    objective,
    state,
    now: now.value,
    wholeRun: whole.value,
    budgetLeft: 1 - used,
    ...burnOf(objective, secondsFor, design.scenario.durationSeconds),
  };
}

const noBurn = { burnRate: Number.NaN, burnWindowSeconds: 0, isAlert: false } as const;
const nothing = {
  state: 'unknown',
  now: Number.NaN,
  wholeRun: Number.NaN,
  budgetLeft: Number.NaN,
  ...noBurn,
} as const;

function burnOf(
  objective: Objective,
  secondsFor: (operation: Id | undefined) => SecondsOfRun,
  periodSeconds: number,
) {
  if (objective.type !== 'success') return noBurn;
  const rates = burnRates(secondsFor(objective.operation), objective.leastShare, periodSeconds);
  const shown = rates[1];
  return {
    burnRate: shown?.rate ?? Number.NaN,
    burnWindowSeconds: shown?.windowSeconds ?? 0,
    isAlert: rates.some(({ isAlert }) => isAlert),
  };
}

function secondsOf(series: Series): SecondsOfRun {
  const columns = outcomes.map((outcome) => series.column(outcome));
  const ended = Float64Array.from({ length: series.length }, (_, second) =>
    columns.reduce((sum, column) => sum + (column[second] || 0), 0),
  );
  return { ended, good: series.column('goodput') };
}
