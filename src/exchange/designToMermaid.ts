import type { Component } from '../model/Component';
import type { Design } from '../model/Design';
import type { BehaviourName, KindOf } from '../model/Kind';
import type { Mark } from '../model/Mark';

/** Opening and closing signs of a node's shape in a Mermaid flowchart, by what the component does. */
const shapes: Readonly<Record<BehaviourName, readonly [string, string]>> = {
  source: ['([', '])'],
  router: ['{{', '}}'],
  gate: ['{{', '}}'],
  serverPool: ['[', ']'],
  eventLoop: ['[', ']'],
  elasticPool: ['[', ']'],
  cache: ['[(', ')]'],
  store: ['[(', ')]'],
  queue: ['[[', ']]'],
  log: ['[[', ']]'],
  external: ['>', ']'],
};

/** About the size of a card on the canvas, in its pixels: which area a component is in goes by its middle. */
const card = { width: 176, height: 74 } as const;

/** The drawing as a Mermaid flowchart: components with their kinds, connections, and areas as subgraphs. Settings are not in it. */
export function designToMermaid(design: Design, kindOf: KindOf): string {
  const areas = (design.marks ?? []).filter(({ type }) => type === 'area');
  const areaOf = new Map(
    design.components.map((component) => [
      component.id,
      areas.find((area) => holds(area, component)),
    ]),
  );
  const linesOf = (area: Mark | undefined, indent: string) =>
    design.components
      .filter(({ id }) => areaOf.get(id) === area)
      .map((component) => `${indent}${nodeLine(component, kindOf)}`);
  return [
    'flowchart LR',
    `  %% ${design.name.replaceAll(/[\r\n]/g, ' ')}`,
    ...areas.flatMap((area) => [
      `  subgraph a${area.id}["${escaped(area.text)}"]`,
      ...linesOf(area, '    '),
      '  end',
    ]),
    ...linesOf(undefined, '  '),
    ...design.connections.map(({ from, to }) => `  c${from} --> c${to}`),
    '',
  ].join('\n');
}

function nodeLine({ id, kind, name, placement }: Component, kindOf: KindOf): string {
  const known = kindOf(kind);
  const [open, close] = shapes[known?.behaviour ?? 'serverPool'];
  const instances = placement.reduce((sum, one) => sum + one.instances, 0);
  const what = known === undefined || known.name === name ? [] : [escaped(known.name)];
  const many = instances > 1 ? [`${instances} instances`] : [];
  const words = [escaped(name), [...what, ...many].join(', ')].filter((text) => text !== '');
  return `c${id}${open}"${words.join('<br/>')}"${close}`;
}

/** Quotation marks and angle brackets would end the text or begin something else. */
function escaped(text: string): string {
  return text
    .replaceAll('#', '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
    .replaceAll('&', '#amp;')
    .replaceAll(/\s+/g, ' ');
}

function holds(area: Mark, { x, y }: Component): boolean {
  const [middleX, middleY] = [x + card.width / 2, y + card.height / 2];
  return (
    middleX >= area.x &&
    middleX <= area.x + area.width &&
    middleY >= area.y &&
    middleY <= area.y + area.height
  );
}
