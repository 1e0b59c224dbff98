import * as v from 'valibot';
import type { Design } from '../../model/Design';
import { emptyDesign } from '../../model/emptyDesign';
import { limits } from '../../model/limits';
import { componentShape } from './componentShape';
import { connectionShape } from './connectionShape';
import { scenarioShape } from './editShapes';
import { list } from './list';
import {
  customKindsShape,
  keySpacesShape,
  marksShape,
  objectivesShape,
  operationsShape,
  tenantsShape,
  zonesShape,
} from './listShapes';
import { noun } from './noun';
import { countShape, numberShape, textShape } from './plainShapes';

/** A design; seed, slice, planRules, nextId, zones and scenario may be left out. A missing `nextId` is given as 0. */
export const designShape: v.GenericSchema<unknown, Design> = noun('a design', {
  name: textShape,
  seed: v.optional(numberShape, emptyDesign.seed),
  slice: v.optional(numberShape, 1),
  planRules: v.optional(countShape, 1),
  nextId: v.optional(countShape, 0),
  zones: v.optional(zonesShape, () => []),
  keySpaces: keySpacesShape,
  operations: operationsShape,
  tenants: v.exactOptional(tenantsShape),
  customKinds: v.exactOptional(customKindsShape),
  marks: v.exactOptional(marksShape),
  objectives: v.exactOptional(objectivesShape),
  components: list('components', componentShape, limits.components),
  connections: list('connections', connectionShape, limits.connections),
  scenario: v.optional(scenarioShape, () => ({ ...emptyDesign.scenario, steps: [] })),
});
