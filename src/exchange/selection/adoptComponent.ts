import type { Component, Placement } from '../../model/Component';
import type { Id } from '../../model/Id';
import { isListWith } from '../../model/isListWith';
import type { OperationShare, ParameterValue, TenantShare } from '../../model/ParameterValue';
import type { NameMatches } from './NameMatches';

/** A copied component that refers to the receiving design: instances in a zone that is not there stand in none. */
export function adoptComponent(component: Component, id: Id, matches: NameMatches): Component {
  const { kind, name, x, y } = component;
  const parameters = Object.entries(component.parameters).flatMap(([key, value]) => {
    const adopted = adoptValue(value, matches);
    return adopted === undefined ? [] : [[key, adopted] as const];
  });
  return {
    id,
    kind,
    name,
    x,
    y,
    placement: adoptPlacement(component.placement, matches),
    parameters: Object.fromEntries(parameters),
  };
}

/** Two zones that are both missing become one place, with the instances of both. */
function adoptPlacement(
  placement: readonly Placement[],
  matches: NameMatches,
): readonly Placement[] {
  const places = new Map<string, Placement>();
  for (const part of placement) {
    const zone = part.zone === 0 ? 0 : (matches.find('zones', part.zone) ?? 0);
    const sort = `${zone} ${part.speed ?? 1} ${part.weight ?? 1}`;
    const instances = part.instances + (places.get(sort)?.instances ?? 0);
    places.set(sort, { ...part, zone, instances });
  }
  return [...places.values()];
}

/** The value with the ids of the receiving design; undefined where no share of it is left. */
function adoptValue(value: ParameterValue, matches: NameMatches): ParameterValue | undefined {
  if (Array.isArray(value) && value.length === 0) {
    return value;
  }
  if (isListWith('operation', value)) {
    return withShares(
      (value as readonly OperationShare[]).flatMap(({ operation: id, share }) => {
        const operation = matches.find('operations', id);
        return operation === undefined ? [] : [{ operation, share }];
      }),
    );
  }
  if (isListWith('tenant', value)) {
    return withShares(
      (value as readonly TenantShare[]).flatMap(({ tenant: id, share }) => {
        const tenant = matches.find('tenants', id);
        return tenant === undefined ? [] : [{ tenant, share }];
      }),
    );
  }
  return value;
}

function withShares<Share extends { readonly share: number }>(
  shares: readonly Share[],
): readonly Share[] | undefined {
  return shares.some(({ share }) => share > 0) ? shares : undefined;
}
