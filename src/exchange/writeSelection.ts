import type { Design } from '../model/Design';
import type { Id } from '../model/Id';
import { isListWith } from '../model/isListWith';
import type { Operation } from '../model/Operation';
import type { OperationShare, TenantShare } from '../model/ParameterValue';
import { selectionFormat } from './selection/selectionFormat';

/**
 * The text for the clipboard of some components with the connections among them: a small design with what they refer to and
 * nothing else, in an envelope that says its format and version.
 */
export function writeSelection(design: Design, ids: readonly Id[]): string {
  const chosen = new Set(ids);
  const components = design.components.filter(({ id }) => chosen.has(id));
  const connections = design.connections.filter(
    ({ from, to }) => chosen.has(from) && chosen.has(to),
  );
  const part: Design = { ...design, components, connections };
  const operations = operationsIn(part);
  const copied = {
    name: 'Selection',
    planRules: design.planRules,
    nextId: design.nextId,
    zones: zonesIn(part),
    keySpaces: keySpacesIn(part, operations),
    operations,
    tenants: tenantsIn(part),
    components,
    connections,
  };
  return JSON.stringify({ ...selectionFormat, design: copied });
}

function zonesIn({ zones, components }: Design): Design['zones'] {
  const used = new Set(components.flatMap(({ placement }) => placement.map(({ zone }) => zone)));
  return zones.filter(({ id }) => used.has(id));
}

/** What is named by traffic and by call rules; one at least, because a design has one. */
function operationsIn(part: Design): readonly Operation[] {
  const used = new Set([
    ...valuesIn(part)
      .filter((value) => isListWith('operation', value))
      .flatMap((value) => (value as readonly OperationShare[]).map(({ operation }) => operation)),
    ...rulesIn(part).flatMap((rule) => rule.operations),
  ]);
  const named = part.operations.filter(({ id }) => used.has(id));
  return (named.length > 0 ? named : part.operations.slice(0, 1)).map(alone);
}

/** Without what it leads to: the receiving design has its own operation of this name, or none. */
function alone({ id, name, access, keySpace }: Operation): Operation {
  return { id, name, access, keySpace };
}

function keySpacesIn(part: Design, operations: readonly Operation[]): Design['keySpaces'] {
  const used = new Set([
    ...operations.map(({ keySpace }) => keySpace),
    ...rulesIn(part).map(({ key }) => key?.keySpace),
  ]);
  return part.keySpaces.filter(({ id }) => used.has(id));
}

function tenantsIn(part: Design): NonNullable<Design['tenants']> {
  const used = new Set(
    valuesIn(part)
      .filter((value) => isListWith('tenant', value))
      .flatMap((value) => (value as readonly TenantShare[]).map(({ tenant }) => tenant)),
  );
  return (part.tenants ?? []).filter(({ id }) => used.has(id));
}

function valuesIn({ components }: Design) {
  return components.flatMap(({ parameters }) => Object.values(parameters));
}

function rulesIn({ connections }: Design) {
  return connections.flatMap(({ rules = [] }) => rules);
}
