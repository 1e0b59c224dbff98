import { useMemo } from 'react';
import type { Edit } from '../../../model/Edit';
import type { Fault } from '../../../model/Fault';
import type { Id } from '../../../model/Id';
import { isInstant } from '../../../model/isInstant';
import type { ScenarioStep } from '../../../model/Scenario';
import type { Stores } from '../../stores/Stores';
import { useStores } from '../../stores/useStores';
import { movedStep } from './movedStep';
import { scenarioView } from './scenarioView';

/** The gestures of the scenario editor as verbs, each one step of undo. */
export interface ScenarioEdits {
  /** Puts a step in the place of the one with its id; steps of one gesture carry the same word. Returns why it cannot be. */
  readonly put: (step: ScenarioStep, label: string, merge?: string) => string | undefined;
  readonly addFault: (fault: Fault) => void;
  readonly addEdit: (edit: Edit) => void;
  /** Copies a step to behind itself, or to where it was dragged. */
  readonly copy: (step: ScenarioStep) => void;
  readonly remove: (id: Id) => void;
  readonly setLength: (seconds: number) => string | undefined;
}

/** A fault that is added lasts so long at first. */
const usualSeconds = 30;

/** How far behind a moment its copy comes. */
const leastGapSeconds = 5;

/** The verbs, bound to the stores; what is refused is told to the person. */
export function useScenarioEdits(): ScenarioEdits {
  const stores = useStores();
  return useMemo(() => bind(stores), [stores]);
}

function bind({ designs, run, view }: Stores): ScenarioEdits {
  const present = () => designs.getState().design;

  function change(
    steps: readonly ScenarioStep[],
    label: string,
    merge?: string,
  ): string | undefined {
    const scenario = { ...present().scenario, steps };
    return designs.edit({ type: 'setScenario', scenario }, label, merge)[0]?.message;
  }

  function add(step: ScenarioStep, label: string): void {
    const problem = change([...present().scenario.steps, step], label);
    if (problem === undefined) {
      scenarioView.setState({ selected: step.id });
    } else {
      view.tell(problem, 'refused');
    }
  }

  /** Where the run stands, as far as the timeline goes, so that what is added can be seen to act. */
  function startOf(): number {
    const { durationSeconds } = present().scenario;
    const now = Math.ceil(run.latest()?.atSeconds ?? 0);
    return now < durationSeconds ? now : 0;
  }

  return {
    put(step, label, merge) {
      const { steps } = present().scenario;
      const problem = change(
        steps.map((other) => (other.id === step.id ? step : other)),
        label,
        merge,
      );
      if (problem !== undefined) {
        view.tell(problem, 'refused');
      }
      return problem;
    },
    addFault(fault) {
      const atSeconds = startOf();
      const end = isInstant(fault.type) ? {} : { endSeconds: atSeconds + usualSeconds };
      add({ type: 'fault', id: present().nextId, atSeconds, ...end, fault }, 'Add to the scenario');
    },
    addEdit(edit) {
      const { nextId } = present();
      add({ type: 'edit', id: nextId, atSeconds: startOf(), edit }, 'Add to the scenario');
    },
    copy(step) {
      const { nextId, scenario } = present();
      const original = scenario.steps.find(({ id }) => id === step.id);
      const end = step.type === 'fault' ? (step.endSeconds ?? step.atSeconds) : step.atSeconds;
      const copied =
        original?.atSeconds === step.atSeconds
          ? movedStep(step, Math.max(end - step.atSeconds, leastGapSeconds))
          : step;
      add({ ...copied, id: nextId }, 'Copy in the scenario');
    },
    remove(id) {
      scenarioView.setState({ selected: undefined });
      change(
        present().scenario.steps.filter((step) => step.id !== id),
        'Remove from the scenario',
      );
    },
    setLength(seconds) {
      const scenario = { ...present().scenario, durationSeconds: seconds };
      return designs.edit({ type: 'setScenario', scenario }, 'Length of the timeline')[0]?.message;
    },
  };
}
