import { kindOf } from '../../catalogue/kindOf';
import { applyEdit } from '../../model/applyEdit';
import type { Component, Placement } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import { connectionParameters } from '../../model/connectionParameters';
import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';
import type { Parameter } from '../../model/Parameter';
import type { ParameterValue } from '../../model/ParameterValue';

/** A design with one thing turned, or one sentence on why it cannot be. */
export type Turned =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly problem: string };

/**
 * Turns one thing of a design: `seed`, `load` (times the stated one), `COMPONENT.instances`, `COMPONENT.setting` or
 * `FROM->TO.setting`, by the names on the drawing and the names of settings in files.
 */
export function turn(design: Design, path: string, value: string): Turned {
  if (path === 'seed') return edited(design, { type: 'setSeed', seed: Number(value) });
  if (path === 'load') return loaded(design, value);
  const dot = path.lastIndexOf('.');
  const [owner, setting] = [path.slice(0, Math.max(0, dot)), path.slice(dot + 1)];
  if (owner.includes('->')) return turnConnection(design, owner, setting, value);
  const component = named(design.components, owner);
  if (component === undefined) return refused(`No component is called "${owner}".`);
  return setting === 'instances'
    ? edited(design, {
        type: 'placeComponent',
        id: component.id,
        placement: spread(component, Number(value)),
      })
    : turnComponent(design, component, setting, value);
}

function turnComponent(
  design: Design,
  { id, name, kind }: Component,
  setting: string,
  value: string,
): Turned {
  const parameters = kindOf(kind)?.parameters ?? [];
  const parameter = parameters.find((one) => one.name === setting);
  if (parameter === undefined) return refused(unknown(name, setting, parameters));
  const read = valueOf(parameter, value);
  return read === undefined
    ? refused(`${name}.${setting} cannot be swept: it is more than one number, option or switch.`)
    : edited(design, { type: 'setParameter', id, parameter: setting, value: read });
}

function turnConnection(design: Design, owner: string, setting: string, value: string): Turned {
  const connection = connectionNamed(design, owner);
  if (connection === undefined) return refused(`No connection is called "${owner}".`);
  const parameter = connectionParameters.find((one) => one.name === setting);
  if (parameter === undefined) return refused(unknown(owner, setting, connectionParameters));
  const read = valueOf(parameter, value);
  return read === undefined
    ? refused(`${owner}.${setting} cannot be swept: it is more than one number, option or switch.`)
    : edited(design, {
        type: 'setConnectionParameter',
        id: connection.id,
        parameter: setting,
        value: read,
      });
}

function connectionNamed(design: Design, owner: string): Connection | undefined {
  const [from = '', to = ''] = owner.split('->');
  const caller = named(design.components, from);
  const callee = named(design.components, to);
  return design.connections.find((one) => one.from === caller?.id && one.to === callee?.id);
}

/** Undefined for what one word cannot say. */
function valueOf(parameter: Parameter, value: string): ParameterValue | undefined {
  switch (parameter.type) {
    case 'number':
      return Number(value);
    case 'choice':
      return value;
    case 'flag':
      return value === 'on' ? true : value === 'off' ? false : undefined;
    default:
      return undefined;
  }
}

/** All sources send so many times as much, besides what the timeline says. */
function loaded(design: Design, value: string): Turned {
  const { scenario, nextId } = design;
  const fault = { type: 'traffic', component: 0, factor: Number(value) } as const;
  const steps = [{ type: 'fault', id: nextId, atSeconds: 0, fault } as const, ...scenario.steps];
  return edited(
    { ...design, nextId: nextId + 1 },
    { type: 'setScenario', scenario: { ...scenario, steps } },
  );
}

/** So many instances, as evenly over its places as it goes; what is alike stays alike. */
function spread({ placement }: Component, instances: number): readonly Placement[] {
  const places = placement.length;
  return placement
    .map((place, index) => ({
      ...place,
      instances: Math.floor(instances / places) + (index < instances % places ? 1 : 0),
    }))
    .filter((place) => place.instances !== 0);
}

function edited(design: Design, edit: Edit): Turned {
  const result = applyEdit(design, edit, kindOf);
  return result.ok
    ? { ok: true, design: result.design }
    : refused(result.problems[0]?.message ?? 'It cannot be set.');
}

function named(components: readonly Component[], name: string): Component | undefined {
  const wanted = name.trim().toLowerCase();
  return components.find((one) => one.name.trim().toLowerCase() === wanted);
}

function unknown(owner: string, setting: string, parameters: readonly Parameter[]): string {
  const known = parameters
    .filter(({ type }) => type === 'number' || type === 'choice' || type === 'flag')
    .map(({ name }) => name);
  return `${owner} has no setting "${setting}". It has ${known.join(', ')}.`;
}

function refused(problem: string): Turned {
  return { ok: false, problem };
}
