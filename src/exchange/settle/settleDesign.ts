import { checkReferences } from '../../model/checkReferences';
import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';
import { emptyDesign } from '../../model/emptyDesign';
import type { Id } from '../../model/Id';
import { limits } from '../../model/limits';
import type { Reading } from './Reading';
import type { Scope } from './Scope';
import { scopeOf } from './scopeOf';
import { settleComponent } from './settleComponent';
import { settleConnections } from './settleConnections';
import { settleCustomKinds } from './settleCustomKinds';
import { settleEdit } from './settleEdit';
import { settleKeySpaces, settleZones } from './settleLists';
import { settleMarks } from './settleMarks';
import { settleObjectives } from './settleObjectives';
import { settleOperations } from './settleOperations';
import { settleTenants } from './settleTenants';
import { settleName } from './settleName';
import { settleNumber } from './settleNumber';
import { settleScenario } from './settleScenario';

/** Everything about a design that its structure alone does not say: ids, references, kinds, bounds. Gives it with known keys only. */
export function settleDesign(reading: Reading, design: Design): Design {
  checkIds(reading, design);
  checkPlanRules(reading, design.planRules);
  const head = {
    name: settleName(
      reading,
      { path: 'name', name: '' },
      design.name,
      'The name of the design',
      emptyDesign.name,
    ),
    seed: settleNumber(reading, { path: 'seed', name: '' }, design.seed, seedRange),
    slice: settleNumber(reading, { path: 'slice', name: '' }, design.slice, sliceRange),
    planRules: design.planRules,
    nextId: settleNextId(reading, design),
    zones: settleZones(reading, 'zones', design.zones),
    keySpaces: settleKeySpaces(reading, 'keySpaces', design.keySpaces),
  };
  const scope = scopeOf(design, reading.kindOf);
  const components = design.components
    .map((component, index) => settleComponent(reading, `components[${index}]`, component, scope))
    .filter((component) => component !== undefined);
  const tenants = settleTenants(reading, 'tenants', design.tenants ?? []);
  const customKinds = settleCustomKinds(reading, 'customKinds', design.customKinds ?? [], scope);
  const marks = settleMarks(reading, 'marks', design.marks ?? []);
  const objectives = settleObjectives(reading, 'objectives', design.objectives ?? [], scope);
  const body = {
    ...head,
    ...(tenants.length > 0 && { tenants }),
    operations: settleOperations(reading, 'operations', design.operations, scope),
    components,
    connections: settleDrawn(reading, design, components, scope),
  };
  const kept = { ...scope, connections: new Set(body.connections.map(({ id }) => id)) };
  const scenario = settleScenario(reading, 'scenario', design.scenario, kept, settleEdit);
  const settled = {
    ...body,
    scenario,
    ...(customKinds.length > 0 && { customKinds }),
    ...(marks.length > 0 && { marks }),
    ...(objectives.length > 0 && { objectives }),
  };
  checkWhole(reading, settled);
  return settled;
}

const seedRange = { what: 'The seed', low: 0, high: limits.seed, whole: true };
const sliceRange = { what: 'The slice', low: 1, high: 1_000_000, whole: true };

function settleDrawn(
  reading: Reading,
  design: Design,
  components: readonly Component[],
  scope: Scope,
): Design['connections'] {
  // Without every component, each of its connections would be told as dangling as well.
  return components.length === design.components.length
    ? settleConnections(reading, design.connections, components, scope)
    : [];
}

const lists = ['zones', 'keySpaces', 'operations', 'components', 'connections'] as const;
const optionalLists = ['tenants', 'customKinds', 'marks', 'objectives'] as const;

function everyId(design: Design): readonly { readonly path: string; readonly id: Id }[] {
  const inLists = lists.flatMap((list) =>
    design[list].map(({ id }, index) => ({ path: `${list}[${index}].id`, id })),
  );
  const inOptional = optionalLists.flatMap((list) =>
    (design[list] ?? []).map(({ id }, index) => ({ path: `${list}[${index}].id`, id })),
  );
  const inSteps = design.scenario.steps.map(({ id }, index) => ({
    path: `scenario.steps[${index}].id`,
    id,
  }));
  return [...inLists, ...inOptional, ...inSteps];
}

function checkIds(reading: Reading, design: Design): void {
  const seen = new Set<Id>();
  for (const { path, id } of everyId(design)) {
    if (seen.has(id)) {
      reading.refuse({ path, name: '' }, `The id ${id} is used twice; give one of them another.`);
    }
    seen.add(id);
  }
}

function checkPlanRules(reading: Reading, planRules: number): void {
  if (planRules > emptyDesign.planRules) {
    reading.refuse(
      { path: 'planRules', name: '' },
      `The design uses version ${planRules} of the call rules; this version knows up to ${emptyDesign.planRules}. Reload to get the newest.`,
    );
  }
}

function settleNextId(reading: Reading, design: Design): number {
  const least = everyId(design).reduce((next, { id }) => Math.max(next, id + 1), 1);
  if (design.nextId >= least) {
    return design.nextId;
  }
  // 0 stands for "not given".
  if (design.nextId !== 0) {
    reading.mend(
      { path: 'nextId', name: '' },
      'nextId must be above every id in use.',
      `It is now ${least}.`,
    );
  }
  return least;
}

/** The model's own last word on what only shows on the whole. */
function checkWhole(reading: Reading, design: Design): void {
  const problem = reading.problems.length === 0 ? checkReferences(design) : undefined;
  if (problem !== undefined) {
    reading.refuse({ path: '', name: '' }, problem);
  }
}
