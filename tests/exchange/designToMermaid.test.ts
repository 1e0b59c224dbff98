import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { designToMermaid } from '../../src/exchange/designToMermaid';
import { flushThatNeverHeals } from '../../src/library/flushThatNeverHeals';
import { emptyDesign } from '../../src/model/emptyDesign';
import type { Design } from '../../src/model/Design';

test('a drawing becomes a flowchart with its areas as subgraphs', () => {
  const design: Design = {
    ...flushThatNeverHeals.design,
    marks: [{ id: 900, type: 'area', text: 'Data', x: 650, y: -300, width: 500, height: 900 }],
  };
  expect(designToMermaid(design, kindOf)).toBe(`flowchart LR
  %% A flush that never heals
  subgraph a900["Data"]
    c14[("Item cache<br/>Cache")]
    c15[("Items DB<br/>SQL database")]
  end
  c11(["Visitors<br/>Client"])
  c12{{"Edge LB<br/>Load balancer"}}
  c13["Catalogue<br/>Service, 4 instances"]
  c11 --> c12
  c12 --> c13
  c13 --> c14
  c13 --> c15
`);
});

test('a name cannot end its text or become a tag', () => {
  const design: Design = {
    ...emptyDesign,
    components: [
      {
        id: 1,
        kind: 'service',
        name: '"]; click <b>&#',
        x: 0,
        y: 0,
        placement: [{ zone: 0, instances: 1 }],
        parameters: {},
      },
    ],
  };
  expect(designToMermaid(design, kindOf)).toContain(
    'c1["#quot;]; click #lt;b#gt;#amp;#35;<br/>Service"]',
  );
});
