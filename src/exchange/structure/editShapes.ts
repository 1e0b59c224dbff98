import * as v from 'valibot';
import type { Edit } from '../../model/Edit';
import { limits } from '../../model/limits';
import type { Scenario } from '../../model/Scenario';
import { exchangeLimits } from '../exchangeLimits';
import { componentShape, placementShape } from './componentShape';
import { connectionShape, rulesShape } from './connectionShape';
import { faultShape } from './faultShape';
import { list } from './list';
import {
  keySpacesShape,
  operationsShape,
  tenantsShape,
  customKindsShape,
  marksShape,
  objectivesShape,
  zonesShape,
} from './listShapes';
import { noun } from './noun';
import { parameterValueShape } from './parameterValueShape';
import { countShape, idShape, numberShape, textShape } from './plainShapes';

const what = 'an edit';
const nestedEdit = v.lazy((): v.GenericSchema<unknown, Edit> => editShape);
const nestedScenario = v.lazy((): v.GenericSchema<unknown, Scenario> => scenarioShape);
const at = v.exactOptional(countShape);
const setting = {
  id: idShape,
  parameter: textShape,
  value: v.exactOptional(parameterValueShape),
};

/** An edit; batches and scenarios nest. */
export const editShape: v.GenericSchema<unknown, Edit> = v.variant(
  'type',
  [
    noun(what, { type: v.literal('addComponent'), component: componentShape, at }),
    noun(what, { type: v.literal('removeComponent'), id: idShape }),
    noun(what, {
      type: v.literal('moveComponents'),
      moves: list(
        'moves',
        noun('a move', { id: idShape, x: numberShape, y: numberShape }),
        limits.components,
      ),
    }),
    noun(what, { type: v.literal('renameComponent'), id: idShape, name: textShape }),
    noun(what, { type: v.literal('placeComponent'), id: idShape, placement: placementShape }),
    noun(what, { type: v.literal('setParameter'), ...setting }),
    noun(what, { type: v.literal('addConnection'), connection: connectionShape, at }),
    noun(what, { type: v.literal('removeConnection'), id: idShape }),
    noun(what, { type: v.literal('setConnectionParameter'), ...setting }),
    noun(what, {
      type: v.literal('setRules'),
      id: idShape,
      rules: v.exactOptional(rulesShape),
    }),
    noun(what, { type: v.literal('renameDesign'), name: textShape }),
    noun(what, { type: v.literal('setSeed'), seed: numberShape }),
    noun(what, { type: v.literal('setZones'), zones: zonesShape }),
    noun(what, { type: v.literal('setKeySpaces'), keySpaces: keySpacesShape }),
    noun(what, { type: v.literal('setOperations'), operations: operationsShape }),
    noun(what, { type: v.literal('setTenants'), tenants: tenantsShape }),
    noun(what, { type: v.literal('setCustomKinds'), customKinds: customKindsShape }),
    noun(what, { type: v.literal('setMarks'), marks: marksShape }),
    noun(what, { type: v.literal('setObjectives'), objectives: objectivesShape }),
    noun(what, { type: v.literal('setScenario'), scenario: nestedScenario }),
    noun(what, {
      type: v.literal('batch'),
      edits: list('edits', nestedEdit, exchangeLimits.edits),
    }),
  ],
  'It must be an edit: an object whose "type" is the name of an edit.',
);

const step = v.variant(
  'type',
  [
    noun('a step', {
      type: v.literal('fault'),
      id: idShape,
      atSeconds: numberShape,
      endSeconds: v.exactOptional(numberShape),
      fault: faultShape,
    }),
    noun('a step', {
      type: v.literal('edit'),
      id: idShape,
      atSeconds: numberShape,
      edit: nestedEdit,
    }),
  ],
  'It must be a step: an object whose "type" is fault or edit.',
);

/** A scenario. */
export const scenarioShape: v.GenericSchema<unknown, Scenario> = noun('a scenario', {
  durationSeconds: numberShape,
  steps: list('scenario steps', step, limits.scenarioSteps),
});
