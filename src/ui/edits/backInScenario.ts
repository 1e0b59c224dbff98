import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';
import type { Id } from '../../model/Id';

/** The edit that gives the timeline back the faults of a connection that was taken away and put back under its id, where it has any. */
export function backInScenario({ scenario }: Design, connection: Id): readonly Edit[] {
  const isNamed = scenario.steps.some(
    (step) =>
      step.type === 'fault' && 'connection' in step.fault && step.fault.connection === connection,
  );
  return isNamed ? [{ type: 'setScenario', scenario }] : [];
}
