import type { Action } from '../model/Action';
import type { Edit } from '../model/Edit';
import type { LoadRequest } from './SimulationApi';

/** The kinds of all components that a run has at its start, is planned to get, or got by hand. */
export function kindsNamed({ design, journal = [] }: LoadRequest): readonly string[] {
  const planned = design.scenario.steps.flatMap((step) =>
    step.type === 'edit' ? kindsOfEdit(step.edit) : [],
  );
  const done = journal.flatMap(({ action }) => kindsOfAction(action));
  return [...design.components.map(({ kind }) => kind), ...planned, ...done];
}

/** The kinds of the components that an action adds. */
export function kindsOfAction(action: Action): readonly string[] {
  return action.type === 'edit' ? kindsOfEdit(action.edit) : [];
}

function kindsOfEdit(edit: Edit): readonly string[] {
  if (edit.type === 'addComponent') return [edit.component.kind];
  return edit.type === 'batch' ? edit.edits.flatMap(kindsOfEdit) : [];
}
