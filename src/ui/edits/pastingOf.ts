import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';
import { limits } from '../../model/limits';
import { freshName } from './freshName';

interface Pasted {
  readonly components: readonly Component[];
  readonly connections: readonly Connection[];
}

/** One edit that adds components and connections whose ids are new, so far from where they say, under names that are free. */
export function pastingOf(
  design: Design,
  { components, connections }: Pasted,
  shift: { readonly x: number; readonly y: number },
): Edit {
  const named: Component[] = [];
  for (const component of components) {
    named.push({
      ...component,
      name: freshName(component.name, [...design.components, ...named]),
      x: onCanvas(component.x + shift.x),
      y: onCanvas(component.y + shift.y),
    });
  }
  return {
    type: 'batch',
    edits: [
      ...named.map((component) => ({ type: 'addComponent', component }) as const),
      ...connections.map((connection) => ({ type: 'addConnection', connection }) as const),
    ],
  };
}

function onCanvas(coordinate: number): number {
  const { coordinate: most } = limits;
  return Math.round(Math.max(-most, Math.min(most, coordinate)));
}
