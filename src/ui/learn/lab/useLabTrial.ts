import { useMemo, useState } from 'react';
import { Interleaving } from '../../../library/labs/transactions/Interleaving';
import type { IsolationLevel, LevelId } from '../../../library/labs/transactions/IsolationLevel';
import { isolationLevels } from '../../../library/labs/transactions/isolationLevels';
import type { LabOptions } from '../../../library/labs/transactions/LabOptions';
import type { LabScenario } from '../../../library/labs/transactions/LabScenario';
import { scenarios } from '../../../library/labs/transactions/scenarios';
import type { LabTrial } from './LabTrial';

/** A trial with what it has come to so far, and the verbs that change it. */
export interface LabBench {
  readonly trial: LabTrial;
  readonly scenario: LabScenario;
  readonly level: IsolationLevel;
  readonly run: Interleaving;
  /** Whose turn it is by the plan; undefined where there is none or it is over. */
  readonly planned: number | undefined;
  /** Begins anew with another scenario, at another level where one is given. */
  readonly choose: (scenario: string, level?: LevelId) => void;
  /** The same turns at another level or with other locks. */
  readonly setLevel: (level: LevelId) => void;
  readonly setOptions: (options: LabOptions) => void;
  /** Another order to follow, from its beginning. */
  readonly follow: (plan: readonly number[]) => void;
  readonly turn: (place: number) => void;
  readonly back: () => void;
  readonly restart: () => void;
}

const start: LabTrial = {
  scenario: 'stock-counter',
  level: 'read-committed-versions',
  options: { locksReads: false, locksTables: false },
  turns: [],
};

/** The bench of the transaction lab, with a case to begin with where there is one of that id. */
export function useLabTrial(first: string | undefined): LabBench {
  const [trial, setTrial] = useState(() =>
    scenarios.some(({ id }) => id === first) ? { ...start, scenario: first! } : start,
  );
  const scenario = scenarios.find(({ id }) => id === trial.scenario)!;
  const level = isolationLevels.find(({ id }) => id === trial.level)!;
  const run = useMemo(() => {
    const interleaving = new Interleaving(scenario, level, trial.options);
    for (const place of trial.turns) interleaving.turn(place);
    return interleaving;
  }, [scenario, level, trial.options, trial.turns]);
  const { plan } = trial;
  return {
    trial,
    scenario,
    level,
    run,
    planned: plan?.[trial.turns.length],
    choose: (id, at) =>
      setTrial(({ level: same, options }) => {
        return { scenario: id, level: at ?? same, options, turns: [] };
      }),
    setLevel: (id) => setTrial((before) => ({ ...before, level: id })),
    setOptions: (options) => setTrial((before) => ({ ...before, options })),
    follow: (order) => setTrial((before) => ({ ...before, plan: order, turns: [] })),
    turn: (place) => setTrial((before) => withTurn(before, place)),
    back: () => setTrial((before) => ({ ...before, turns: before.turns.slice(0, -1) })),
    restart: () => setTrial((before) => ({ ...before, turns: [] })),
  };
}

/** One more turn; the plan is dropped where it says another. */
function withTurn(trial: LabTrial, place: number): LabTrial {
  const { plan, ...rest } = trial;
  const turns = [...trial.turns, place];
  return plan?.[trial.turns.length] === place ? { ...rest, plan, turns } : { ...rest, turns };
}
