import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf } from '../../../src/catalogue/kindOf';
import { checkRunnable } from '../../../src/engine/checkRunnable';
import { designToMermaid } from '../../../src/exchange/designToMermaid';
import { importDesign } from '../../../src/exchange/import/importDesign';
import { examples } from '../../../src/library/examples';
import type { Component } from '../../../src/model/Component';
import type { Design } from '../../../src/model/Design';
import { arbitraryDesign } from '../../support/arbitraryDesign';
import { drawingOf } from './drawingOf';
import { imported } from './imported';

function fileNamed(name: string): string {
  return readFileSync(join(import.meta.dirname, 'files', name), 'utf8');
}

test('a flowchart of every day becomes a design that runs', () => {
  const { design, notes } = imported(fileNamed('web.mmd'));
  expect(design.name).toBe('Photo site');
  expect(drawingOf(design)).toEqual({
    components: [
      'Users: client',
      'CDN: cdn',
      'Load balancer: load-balancer',
      'Photo API: service x3 in eu-west-1a of eu-west-1',
      'Photo API, second home: service in eu-west-1b of eu-west-1',
      'Redis: redis',
      'Photos DB: sql-database',
      'Upload queue: queue',
      'Thumbnail maker: worker',
      'Photos (S3): object-store',
    ],
    connections: [
      'Users > CDN',
      'Users > Load balancer',
      'CDN > Load balancer',
      'Load balancer > Photo API',
      'Load balancer > Photo API, second home',
      'Photo API > Redis',
      'Photo API, second home > Redis',
      'Photo API > Photos DB',
      'Photo API, second home > Photos DB',
      'Photo API > Upload queue',
      'Photo API, second home > Upload queue',
      'Upload queue > Thumbnail maker',
      'Thumbnail maker > Photos (S3)',
    ],
    areas: [
      'eu-west-1: Load balancer, Photo API, Photo API, second home, Redis, Photos DB, Upload queue',
      'eu-west-1a: Photo API',
      'eu-west-1b: Photo API, second home',
    ],
  });
  expect(checkRunnable(design, kindOf)).toEqual([]);
  expect(notes.map(({ text }) => text)).toContain(
    'The arrow from Photos DB back to Photo API was left out: replies come back along the call.',
  );
});

test('a fence of Markdown with odd spellings is read, and what cannot be is told with its line', () => {
  const { design, notes } = imported(fileNamed('readme.md'));
  expect(drawingOf(design)).toMatchObject({
    components: [
      'Web shop: service',
      'Order service: service',
      'Valid?: service',
      'orders: sql-database',
      'Kafka: log',
      'Billing: worker',
      'Mail sender: worker',
      'Mailgun: email-provider',
      'Client: client',
    ],
    connections: [
      'Web shop > Order service',
      'Order service > Valid?',
      'Valid? > orders',
      'Order service > Kafka',
      'Kafka > Billing',
      'Kafka > Mail sender',
      'Mail sender > Mailgun',
      'Billing > orders',
      'Client > Web shop',
    ],
  });
  expect(notes.filter(({ type }) => type === 'leftOut').map(({ text }) => text)).toEqual([
    'The remark “Not to scale” was left out.',
    'Invisible edges, which only move the drawing.',
    'Line 12 could not be read: this line -> is not mermaid',
    'The texts on edges take no part in a run: yes and publish.',
  ]);
});

test('circles, calls to oneself and edges to subgraphs come to something that runs', () => {
  const { design, notes } = imported(fileNamed('circle.mmd'));
  expect(drawingOf(design).connections).toEqual([
    'A > B',
    'B > C',
    'Zählwerk "x" & more; bold > A',
    'Zählwerk "x" & more; bold > Database',
    'Client > Zählwerk "x" & more; bold',
  ]);
  expect(drawingOf(design).areas).toEqual(['S: ', 'Two words: Database']);
  expect(notes.map(({ text }) => text)).toContain(
    'The call from C to A was left out, because it would close a circle of calls.',
  );
});

test('every shape of node and every kind of edge is understood', () => {
  const shapes =
    'A[a] --> B(b) ---> C([c]) ==> D[[d]] -.-> E[(e)] --x F((f)) --o G>g] -- t --> H{h} -. t .-> I{{i}} == t ==> J[/j/] -->|t| K[\\k\\] e1@--> L[/l\\] <--> M(((m))) <-- N@{ shape: doc, label: "n, {o}" }';
  const { design, notes } = imported(`flowchart LR\n${shapes}`);
  expect(notes.filter(({ text }) => text.includes('could not be read'))).toEqual([]);
  expect(design.components.map(({ name }) => name)).toEqual([
    ...'abcdefghijklm'.split(''),
    'n, {o}',
    'Client',
  ]);
});

test('another diagram of Mermaid is refused by its name', () => {
  expect(importDesign('sequenceDiagram\n A->>B: x', { name: 'x', format: 'mermaid' })).toEqual({
    ok: false,
    problems: [
      {
        path: '',
        message:
          'The diagram is a sequenceDiagram; of Mermaid only flowcharts ("flowchart" or "graph") can be read.',
      },
    ],
  });
});

/** The design with a client that sends something, so that none has to be put in front; undefined where nothing can be sent to. */
function withClient(design: Design): Design | undefined {
  const { nextId: id } = design;
  const callee = design.components.find((one) => kindOf(one.kind)?.receives === 'request');
  if (callee === undefined) return undefined;
  const placement = [{ zone: 0, instances: 1 }];
  const client = { id, kind: 'client', name: 'Someone', x: 0, y: 0, placement, parameters: {} };
  return {
    ...design,
    marks: [],
    components: [...design.components, client],
    connections: [...design.connections, { id: id + 1, from: id, to: callee.id, parameters: {} }],
  };
}

function instancesOf({ placement }: Component): number {
  return placement.reduce((sum, one) => sum + one.instances, 0);
}

/** As the export writes it: names on one line with single blanks, instances in no zone, and the areas that it knows. */
function asExported(design: Design): Design {
  return {
    ...design,
    zones: [],
    components: design.components.map((component) => ({
      ...component,
      name: component.name.replaceAll(/\s+/g, ' '),
      placement: [{ zone: 0, instances: instancesOf(component) }],
    })),
  };
}

test('what the project exports as a flowchart comes back with the same structure', () => {
  const drawn = [
    ...examples.map(({ design }) => design),
    ...fc
      .sample(arbitraryDesign({ components: 14, connections: 20, steps: 0 }), {
        numRuns: 50,
        seed: 5,
      })
      .flatMap((design) => withClient(design) ?? [])
      .filter(({ components }) => components.every((one) => instancesOf(one) <= 1_000)),
  ];
  expect(drawn.length).toBeGreaterThan(40);
  for (const design of drawn) {
    const back = imported(designToMermaid(design, kindOf)).design;
    expect(drawingOf({ ...back, zones: [] })).toEqual(drawingOf(asExported(design)));
  }
});

test('areas come back around the same components', () => {
  for (const { design } of examples) {
    const [left, top] = [Math.min(...design.components.map(({ x }) => x)), -1_000];
    const columns = [0, 500, 1_000].map((x, place) => ({
      id: design.nextId + place,
      type: 'area' as const,
      text: `Part ${place}`,
      x: left + x - 20,
      y: top,
      width: 490,
      height: 4_000,
    }));
    const marked: Design = { ...design, marks: columns };
    const back = imported(designToMermaid(marked, kindOf)).design;
    expect(drawingOf(back).areas).toEqual(drawingOf(marked).areas);
  }
});

test('the first remark of somebody else is not the name of the design', () => {
  const text = 'flowchart TB\n  %% the edge, as of May\n  user --> lb[Load balancer] --> api';
  expect(imported(text, { name: 'edge' }).design.name).toBe('edge');
});

test('a node without a label is no product for the first letters of its id', () => {
  const { design } = imported('flowchart LR\n  s31 --> s3\n  s3 --> postgres16');
  const kinds = new Map(design.components.map(({ name, kind }) => [name, kind]));
  expect(kinds.get('s3')).toBe('object-store');
  expect(kinds.get('postgres16')).toBe('sql-database');
  expect(kinds.get('s31')).toBe('service');
});
