import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { applyEdit } from '../../src/model/applyEdit';
import type { Component } from '../../src/model/Component';
import type { Design } from '../../src/model/Design';
import type { Edit } from '../../src/model/Edit';
import { emptyDesign } from '../../src/model/emptyDesign';

const placement = [{ zone: 0, instances: 1 }];
const users: Component = {
  id: 6,
  kind: 'client',
  name: 'Users',
  x: 0,
  y: 0,
  placement,
  parameters: { mix: [{ operation: 4, share: 1 }] },
};
const design: Design = {
  ...emptyDesign,
  nextId: 9,
  components: [users, { ...users, id: 7, kind: 'service', name: 'Orders', parameters: {} }],
  scenario: {
    durationSeconds: 300,
    steps: [{ type: 'fault', id: 8, atSeconds: 1, fault: { type: 'hang', component: 7 } }],
  },
};

function step(instances: number): Design['scenario'] {
  const fault = { type: 'kill', component: 7, instances } as const;
  return { durationSeconds: 300, steps: [{ type: 'fault', id: 8, atSeconds: 1, fault }] };
}

test.each<{ what: string; edit: Edit; words: RegExp }>([
  {
    what: 'a component between pixels',
    edit: { type: 'moveComponents', moves: [{ id: 6, x: 0.5, y: 0 }] },
    words: /whole pixels/,
  },
  {
    what: 'a component with the id of a scenario step',
    edit: { type: 'addComponent', component: { ...users, id: 8 } },
    words: /already in the design/,
  },
  {
    what: 'two clients in one',
    edit: { type: 'placeComponent', id: 6, placement: [{ zone: 1, instances: 2 }] },
    words: /The kind "Client" always has one instance/,
  },
  {
    what: 'a connection to what only sends',
    edit: {
      type: 'addConnection',
      connection: { id: 9, from: 7, to: 6, parameters: {} },
    },
    words: /^Users only sends\. Draw the connection from it instead\.$/,
  },
  {
    what: 'traffic of an operation that there is not',
    edit: { type: 'setParameter', id: 6, parameter: 'mix', value: [{ operation: 99, share: 1 }] },
    words: /Operations names an operation that the design does not have/,
  },
  {
    what: 'taking away an operation that is sent',
    edit: { type: 'setOperations', operations: emptyDesign.operations.slice(1) },
    words: /Users sends an operation/,
  },
  {
    what: 'a region with a hidden character',
    edit: { type: 'setZones', zones: [{ id: 1, name: 'A', region: 'eu\u202E' }] },
    words: /region of A cannot have hidden/,
  },
  {
    what: 'half of a character',
    edit: { type: 'renameComponent', id: 6, name: 'Users \uD83E' },
    words: /hidden/,
  },
  {
    what: 'stopping half an instance',
    edit: { type: 'setScenario', scenario: step(0.5) },
    words: /whole number/,
  },
])('$what is refused', ({ edit, words }) => {
  const result = applyEdit(design, edit, kindOf);
  expect(result.ok ? [] : result.problems.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(words),
  );
});

function setSlots(value: number): Edit {
  return { type: 'setParameter', id: 7, parameter: 'slots', value };
}

test('a setting that goes back to its linkDefault is stored no longer', () => {
  const result = applyEdit(design, { type: 'batch', edits: [setSlots(3), setSlots(16)] }, kindOf);
  expect(result.ok && result.design).toEqual(design);
});
