import type { Component } from '../../model/Component';
import { limits } from '../../model/limits';
import type { Place, Reading } from './Reading';
import type { Scope } from './Scope';
import { settleName } from './settleName';
import { settleNumber } from './settleNumber';
import { settleParameters } from './settleParameters';
import { settlePlacement } from './settlePlacement';

/** A component of a known kind with everything in its bounds; undefined, with a problem, where the kind is unknown. */
export function settleComponent(
  reading: Reading,
  path: string,
  component: Component,
  scope: Scope,
): Component | undefined {
  const kind = reading.kindOf(component.kind);
  const place: Place = { path, name: shown(component.name) };
  if (kind === undefined) {
    reading.refuse(
      { path: `${path}.kind`, name: place.name },
      `This version has no kind of component called "${shown(component.kind)}".`,
    );
    return undefined;
  }
  const name = settleName(
    reading,
    { path: `${path}.name`, name: place.name },
    component.name,
    'The name',
    kind.name,
  );
  return {
    id: component.id,
    kind: kind.id,
    name,
    ...settlePosition(reading, place, component),
    placement: settlePlacement(reading, place, component.placement, kind, scope),
    parameters: settleParameters(reading, place, kind.parameters, component.parameters, scope),
  };
}

/** A position on the canvas: whole pixels within the bounds. */
export function settlePosition(
  reading: Reading,
  place: Place,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } {
  return {
    x: settleNumber(reading, { path: `${place.path}.x`, name: place.name }, x, xRange),
    y: settleNumber(reading, { path: `${place.path}.y`, name: place.name }, y, yRange),
  };
}

const reach = { low: -limits.coordinate, high: limits.coordinate, whole: true };
const xRange = { what: 'x', ...reach };
const yRange = { what: 'y', ...reach };

/** A name short enough for a message. */
function shown(text: string): string {
  return text.length <= limits.nameCharacters ? text : `${text.slice(0, limits.nameCharacters)}…`;
}
