import { findAnomalies } from './findAnomalies';
import { Interleaving } from './Interleaving';
import type { IsolationLevel } from './IsolationLevel';
import type { LabOptions } from './LabOptions';
import type { LabOutcome } from './LabOutcome';
import type { LabScenario } from './LabScenario';
import { ordersOf } from './ordersOf';
import { serialOrderOf, serialResults, type SerialResults } from './serialResults';

/** Tries every order of the statements of a scenario: 6 to 210 of them. */
export function outcomesOf(
  scenario: LabScenario,
  level: IsolationLevel,
  options: LabOptions,
): readonly LabOutcome[] {
  const serial = serialResults(scenario);
  return ordersOf(scenario.programs.map(({ statements }) => statements.length)).map((order) => {
    const run = new Interleaving(scenario, level, options);
    for (const place of order) run.turn(place);
    return outcomeOf(scenario, run, order, serial);
  });
}

function outcomeOf(
  { rule }: LabScenario,
  run: Interleaving,
  order: readonly number[],
  serial: SerialResults,
): LabOutcome {
  const { transactions, events, values } = run;
  const committed = transactions.map(({ status }) => status === 'committed');
  return {
    order,
    anomalies: [...new Set(findAnomalies(run).map(({ id }) => id))],
    hasWaited: events.some(({ what }) => what.type === 'waits'),
    isRefused: transactions.some(({ status }) => status === 'refused'),
    hasDeadlock: transactions.some(({ refusal }) => refusal === 'deadlock'),
    serialOrder: serialOrderOf(run, serial),
    keepsRule: rule === undefined || rule.holds(values, committed),
  };
}
