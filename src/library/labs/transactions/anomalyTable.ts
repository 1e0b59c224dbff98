import { anomalyIds, type AnomalyId } from './Anomaly';
import type { IsolationLevel } from './IsolationLevel';
import type { LabScenario } from './LabScenario';
import { isolationLevels } from './isolationLevels';
import { outcomesOf } from './outcomesOf';
import { scenarios } from './scenarios';

/** Whether a level lets an anomaly happen: never, always where it could, or in some cases and not in others. */
export type Possible = 'no' | 'some' | 'yes';

/** How often an anomaly happens in one scenario that is there to show it. */
export interface ScenarioCount {
  readonly scenario: LabScenario;
  readonly found: number;
  /** Orders of the statements. */
  readonly orders: number;
}

/** A level and an anomaly, found by trying every order. */
export interface AnomalyCell {
  readonly anomaly: AnomalyId;
  readonly possible: Possible;
  readonly counts: readonly ScenarioCount[];
}

/** One level of the table. */
export interface AnomalyRow {
  readonly level: IsolationLevel;
  readonly cells: readonly AnomalyCell[];
  /** Of all orders of all scenarios, those whose result no serial order gives. */
  readonly notSerial: number;
  readonly orders: number;
}

const plain = { locksReads: false, locksTables: false } as const;

/** Which level lets which anomaly happen: every order of every scenario at every level. */
export function anomalyTable(): readonly AnomalyRow[] {
  return isolationLevels.map((level) => {
    const all = scenarios.map((scenario) => {
      return { scenario, outcomes: outcomesOf(scenario, level, plain) };
    });
    const outcomes = all.flatMap((one) => one.outcomes);
    const cells = anomalyIds.map((anomaly): AnomalyCell => {
      const counts = all
        .filter(({ scenario }) => scenario.shows === anomaly)
        .map((one): ScenarioCount => ({
          scenario: one.scenario,
          found: one.outcomes.filter(({ anomalies }) => anomalies.includes(anomaly)).length,
          orders: one.outcomes.length,
        }));
      return { anomaly, counts, possible: possibleBy(counts) };
    });
    return {
      level,
      cells,
      notSerial: outcomes.filter(({ serialOrder }) => serialOrder === undefined).length,
      orders: outcomes.length,
    };
  });
}

function possibleBy(counts: readonly ScenarioCount[]): Possible {
  if (counts.every(({ found }) => found === 0)) return 'no';
  return counts.every(({ found }) => found > 0) ? 'yes' : 'some';
}
