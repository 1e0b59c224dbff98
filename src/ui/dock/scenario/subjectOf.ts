import type { Design } from '../../../model/Design';
import type { Id } from '../../../model/Id';
import type { ScenarioStep } from '../../../model/Scenario';

/** What a step acts on, as its lane is called; steps on the same thing share a lane. */
export function subjectOf(step: ScenarioStep, design: Design): string {
  const nameOf = (id: Id) =>
    design.components.find((component) => component.id === id)?.name ?? 'Removed';
  if (step.type === 'edit') {
    return 'Edits';
  }
  const { fault } = step;
  if ('connection' in fault) {
    const found = design.connections.find(({ id }) => id === fault.connection);
    return found === undefined ? 'Removed' : `${nameOf(found.from)} → ${nameOf(found.to)}`;
  }
  if ('component' in fault) {
    return fault.component === 0 ? 'All traffic' : nameOf(fault.component);
  }
  return 'The whole system';
}
