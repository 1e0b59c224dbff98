import { justAfter } from '../../engine/arithmetic/justAfter';
import { checkFault } from '../../model/checkFault';
import { describeFault } from '../../model/describeFault';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import { isInstant } from '../../model/isInstant';
import { limits } from '../../model/limits';
import type { ScenarioStep } from '../../model/Scenario';
import type { PlayedAction } from './playedActions';

/** What happened in a run, as a scenario of the design that it began with. */
export interface RecordedScenario {
  /** The design that the run began with, as it looks now, with that scenario. */
  readonly design: Design;
  /** How many steps it got from what was done by hand. */
  readonly kept: number;
  /** One sentence for each thing that a scenario cannot hold. */
  readonly left: readonly string[];
}

type FaultStep = Extract<ScenarioStep, { type: 'fault' }>;

/**
 * Makes a scenario of what a run has played, the rest of the present scenario behind it. A run of it is the played one again,
 * second by second; only at a whole second at which something was done by hand, its digest is taken after that and not before. `present` is the saved design: edits that were made by hand are taken back in it, as they become steps.
 */
export function recordScenario(
  started: Design,
  present: Design,
  played: readonly PlayedAction[],
  untilSeconds: number,
): RecordedScenario {
  const hasEdits = played.some(({ origin, action }) => origin === 'hand' && action.type === 'edit');
  const base = hasEdits ? withLooksOf(started, present) : present;
  const steps = stepsOf(played, Math.max(started.nextId, present.nextId));
  const rest = restOf(present, steps, untilSeconds);
  const left: string[] = [];
  const able = [...steps, ...rest].filter((step) => {
    const why = step.type === 'fault' ? checkFault(step.fault, base) : undefined;
    if (why !== undefined && step.type === 'fault') {
      left.push(
        `“${describeFault(step.fault, present)}” acts on something that was added in the run.`,
      );
    }
    return why === undefined;
  });
  if (able.length > limits.scenarioSteps) {
    const over = able.length - limits.scenarioSteps;
    left.push(`A scenario holds ${limits.scenarioSteps} steps: the last ${over} were left out.`);
  }
  const recorded = able.slice(0, limits.scenarioSteps);
  const nextId = recorded.reduce((next, { id }) => Math.max(next, id + 1), present.nextId);
  return {
    design: { ...base, nextId, scenario: { ...present.scenario, steps: recorded } },
    kept: played.filter(({ origin, action }) => origin === 'hand' && action.type !== 'mend').length,
    left,
  };
}

function stepsOf(played: readonly PlayedAction[], firstId: Id): ScenarioStep[] {
  const steps: ScenarioStep[] = [];
  const open = new Map<Id, number>();
  const momentOf = momentsOf();
  let nextId = firstId;

  function end(fault: Id, endSeconds: number): void {
    const place = open.get(fault);
    const step = steps[place ?? -1];
    if (place !== undefined && step?.type === 'fault') {
      steps[place] = { ...step, endSeconds };
      open.delete(fault);
    }
  }

  for (const one of played) {
    const { action, origin } = one;
    const atSeconds = momentOf(one);
    if (action.type === 'mend') {
      end(action.id, atSeconds);
      continue;
    }
    const isKnown =
      origin === 'plan' && action.type === 'break' && !steps.some(({ id }) => id === action.id);
    const id = isKnown ? action.id : nextId++;
    if (action.type === 'edit') {
      steps.push({ type: 'edit', id, atSeconds, edit: action.edit });
      continue;
    }
    if (!isInstant(action.fault.type)) {
      // A second fault of the same id takes the place of the first.
      end(action.id, atSeconds);
      open.set(action.id, steps.length);
    }
    steps.push({ type: 'fault', id, atSeconds, fault: action.fault });
  }
  return steps;
}

/**
 * When a step has to come so that it is the same as what was done by hand. A step comes before the events of its time: what was done
 * after one comes a moment later. At one time ends come before starts: what came in another order comes a moment later too.
 */
function momentsOf(): (played: PlayedAction) => number {
  let latest = -1;
  let wasMend = false;
  let begun = new Set<Id>();
  return ({ atSeconds, origin, action, atEvent }) => {
    if (origin === 'plan') {
      return atSeconds;
    }
    const isMend = action.type === 'mend';
    const own = atEvent ? justAfter(atSeconds) : atSeconds;
    const isAgain = action.type === 'break' && begun.has(action.id);
    if (own > latest || isMend !== wasMend || isAgain) {
      latest = own > latest ? own : justAfter(latest);
      begun = new Set();
    }
    if (action.type === 'break') begun.add(action.id);
    wasMend = isMend;
    return latest;
  };
}

/** What the present scenario has yet to play: later steps, and the ends of faults that act now. */
function restOf(present: Design, steps: ScenarioStep[], untilSeconds: number): ScenarioStep[] {
  for (const step of present.scenario.steps) {
    if (step.type !== 'fault' || step.endSeconds === undefined || step.endSeconds <= untilSeconds) {
      continue;
    }
    const place = steps.findIndex(({ id }) => id === step.id);
    const known = steps[place] as FaultStep | undefined;
    if (known?.type === 'fault' && known.endSeconds === undefined) {
      steps[place] = { ...known, endSeconds: step.endSeconds };
    }
  }
  return present.scenario.steps.filter(({ atSeconds }) => atSeconds > untilSeconds);
}

/** What ran at the start, with the names, places and notes that the drawing has now. */
function withLooksOf(started: Design, present: Design): Design {
  const { tenants: _tenants, ...looks } = present;
  const { zones, keySpaces, operations, tenants, connections, seed, slice, planRules } = started;
  return {
    ...looks,
    ...(tenants && { tenants }),
    zones,
    keySpaces,
    operations,
    connections,
    seed,
    slice,
    planRules,
    components: started.components.map((component) => {
      const now = present.components.find(({ id }) => id === component.id);
      return now === undefined ? component : { ...component, name: now.name, x: now.x, y: now.y };
    }),
  };
}
