import { kindOf } from '../../src/catalogue/kindOf';
import { applyEdit } from '../../src/model/applyEdit';
import type { Design } from '../../src/model/Design';
import type { Edit } from '../../src/model/Edit';

/** The same design made once more by edits alone, or the first sentence against it: what the model itself thinks of a design. */
export function redrawDesign(design: Design): Design | string {
  const edits: readonly Edit[] = [
    ...design.components.map((component): Edit => ({ type: 'addComponent', component })),
    ...design.connections.map((connection): Edit => ({ type: 'addConnection', connection })),
    { type: 'renameDesign', name: design.name },
    { type: 'setSeed', seed: design.seed },
    { type: 'setScenario', scenario: design.scenario },
  ];
  const bare = { ...design, components: [], connections: [] };
  const blank = { ...bare, scenario: { ...design.scenario, steps: [] } };
  const result = applyEdit(blank, { type: 'batch', edits }, kindOf);
  return result.ok ? result.design : (result.problems[0]?.message ?? 'No reason was given.');
}
