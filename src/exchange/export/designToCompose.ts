import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { KindOf } from '../../model/Kind';
import { composeImages, mockImage, type ComposeImage } from './composeImages';
import { uniqueSlugs } from './uniqueSlugs';

/** Where own programs are taken to listen. */
const ownPort = 8080;

/**
 * The components of a design as a docker-compose file to begin from: an image where a well-known program stands for the kind,
 * a folder to build from where the program is one's own, a mock for what others run, and each one's callees as variables.
 * Who sends the traffic is left out. Settings of the simulation are not in it; the reader sets up each program.
 */
export function designToCompose(design: Design, kindOf: KindOf): string {
  const served = design.components.filter(({ kind }) => kindOf(kind)?.behaviour !== 'source');
  const names = uniqueSlugs(served, 'service');
  const entries = served.filter((component) => isEntry(component, design, kindOf));
  const hostPorts = new Map(entries.map(({ id }, place) => [id, ownPort + place]));
  return [
    `# ${oneLine(design.name)}: a skeleton made from the drawing. Passwords and versions are examples.`,
    '# The traffic is not in it: a load test can be exported beside this file.',
    'services:',
    ...served.flatMap((component) => serviceLines(component, design, kindOf, { names, hostPorts })),
    '',
  ].join('\n');
}

interface Naming {
  readonly names: ReadonlyMap<Id, string>;
  /** Of those whom somebody outside calls: the port of the machine that leads to it. */
  readonly hostPorts: ReadonlyMap<Id, number>;
}

function serviceLines(
  component: Component,
  design: Design,
  kindOf: KindOf,
  { names, hostPorts }: Naming,
): readonly string[] {
  const name = names.get(component.id) ?? '';
  const image = imageOf(component, kindOf);
  const hostPort = hostPorts.get(component.id);
  const needed = design.components.filter(
    ({ id }) => names.has(id) && needs(component.id, id, design, kindOf),
  );
  const variables = [
    ...Object.entries(image?.environment ?? {}),
    ...needed.map((callee): [string, string] => {
      const slug = names.get(callee.id) ?? '';
      return [
        `${slug.toUpperCase().replaceAll('-', '_')}_URL`,
        addressOf(slug, imageOf(callee, kindOf)),
      ];
    }),
  ];
  const instances = component.placement.reduce((sum, place) => sum + place.instances, 0);
  return [
    `  ${name}:`,
    `    # ${oneLine(component.name)}: ${oneLine(kindOf(component.kind)?.name ?? component.kind)}`,
    image === undefined ? `    build: ./${name}` : `    image: ${image.image}`,
    ...(image?.command === undefined ? [] : [`    command: ${image.command}`]),
    ...block(
      'environment',
      variables.map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    ),
    ...block(
      'depends_on',
      needed.map(({ id }) => `- ${names.get(id) ?? ''}`),
    ),
    ...(instances > 1 ? ['    deploy:', `      replicas: ${instances}`] : []),
    ...block('ports', hostPort === undefined ? [] : [`- "${hostPort}:${image?.port ?? ownPort}"`]),
  ];
}

/** Whether one program has to know another: its callee, or the queue that it takes its messages from. */
function needs(one: Id, other: Id, design: Design, kindOf: KindOf): boolean {
  return design.connections.some(({ from, to }) => {
    const sender = design.components.find(({ id }) => id === from);
    const behaviour = sender && kindOf(sender.kind)?.behaviour;
    const isFetched = behaviour === 'queue' || behaviour === 'log';
    return isFetched ? to === one && from === other : from === one && to === other;
  });
}

/** Undefined: the program is one's own. */
function imageOf({ kind }: Component, kindOf: KindOf): ComposeImage | undefined {
  const known = kindOf(kind);
  return composeImages[kind] ?? (known?.behaviour === 'external' ? mockImage : undefined);
}

function addressOf(name: string, image: ComposeImage | undefined): string {
  return `${image?.protocol ?? 'http'}://${name}:${image?.port ?? ownPort}`;
}

/** Whether somebody outside calls it. */
function isEntry({ id }: Component, design: Design, kindOf: KindOf): boolean {
  return design.connections.some(({ from, to }) => {
    const caller = design.components.find((one) => one.id === from);
    return to === id && caller !== undefined && kindOf(caller.kind)?.behaviour === 'source';
  });
}

function block(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`    ${name}:`, ...lines.map((line) => `      ${line}`)];
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
