import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import { sameValue } from '../../model/sameValue';

/** What one of two designs has that the other has not, or has otherwise. */
export interface Differences {
  readonly components: ReadonlySet<Id>;
  readonly connections: ReadonlySet<Id>;
}

/** What `design` has, in ways that reach the engine, and `other` has not: parts are the same where their ids are. */
export function differencesBetween(design: Design, other: Design): Differences {
  const components = new Map(other.components.map((one) => [one.id, one]));
  const connections = new Map(other.connections.map((one) => [one.id, one]));
  const isOther = (one: Component): boolean => {
    const counterpart = components.get(one.id);
    return counterpart === undefined || !sameComponent(one, counterpart);
  };
  const isOtherLine = (one: Connection): boolean => {
    const counterpart = connections.get(one.id);
    return counterpart === undefined || !sameValue(one, counterpart);
  };
  return {
    components: new Set(design.components.filter(isOther).map(({ id }) => id)),
    connections: new Set(design.connections.filter(isOtherLine).map(({ id }) => id)),
  };
}

function sameComponent(one: Component, other: Component): boolean {
  return (
    one.kind === other.kind &&
    sameValue(one.placement, other.placement) &&
    sameValue(one.parameters, other.parameters)
  );
}
