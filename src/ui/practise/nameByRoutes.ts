import type { Challenge } from '../../model/Challenge';
import type { PracticeSession } from '../../model/PracticeSession';
import type { DesignStore } from '../../store/designStore';

/** Has the operations of the drawing go by the routes that were written for them, or by the challenge's names where there is none. */
export function nameByRoutes(
  designs: DesignStore,
  { start }: Challenge,
  contract: NonNullable<PracticeSession['contract']>,
): void {
  const { operations } = designs.getState().design;
  const named = operations.map((operation) => {
    const given = start.operations.find(({ id }) => id === operation.id);
    if (given === undefined) return operation;
    return { ...operation, name: contract[operation.id]?.route.trim() || given.name };
  });
  if (named.every(({ name }, place) => name === operations[place]?.name)) return;
  designs.edit({ type: 'setOperations', operations: named }, 'Name operations by their routes');
}
