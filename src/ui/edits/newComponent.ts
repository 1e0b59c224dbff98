import type { Component } from '../../model/Component';
import type { CustomKind } from '../../model/CustomKind';
import type { Design } from '../../model/Design';
import type { Kind } from '../../model/Kind';
import { sameValue } from '../../model/sameValue';
import { freshName } from './freshName';

/** A component of a kind at a place, with today's defaults or the settings of one's own: what only sends stands outside, the rest in the first zone. */
export function newComponent(
  design: Design,
  kind: Kind,
  { x, y }: { readonly x: number; readonly y: number },
  custom?: CustomKind,
): Component {
  const zone = kind.receives === undefined ? 0 : (design.zones[0]?.id ?? 0);
  const changedDefaults = kind.parameters
    .filter((parameter) => !sameValue(parameter.default, parameter.linkDefault))
    .map((parameter) => [parameter.name, parameter.default] as const);
  return {
    id: design.nextId,
    kind: kind.id,
    name: freshName(custom?.name ?? kind.name, design.components),
    x: Math.round(x),
    y: Math.round(y),
    placement: [{ zone, instances: 1 }],
    parameters: custom?.parameters ?? Object.fromEntries(changedDefaults),
  };
}
