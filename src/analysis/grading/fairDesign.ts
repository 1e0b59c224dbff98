import type { Challenge } from '../../model/Challenge';
import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { Kind, KindOf } from '../../model/Kind';
import type { Operation } from '../../model/Operation';
import type { Problem } from '../../model/Problem';
import { sameValue } from '../../model/sameValue';
import { fairParameters } from './fairParameters';
import { plural } from '../findings/words/plural';
import { listed } from '../findings/words/listed';

/** A drawing with all that the challenge decides put back, and what that changed; or why it cannot be graded. */
export type Fair =
  | { readonly ok: true; readonly design: Design; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Connection settings that describe the network, which is not the candidate's. */
const network = ['delay', 'ownDelay', 'requestLossPercent', 'replyLossPercent'];

/**
 * Puts back what the challenge decides: clients, third parties, operations, keys, zones, tenants, slice, seed, how long work takes
 * and how fast the network is. What is paid by the instance and stands in no zone is taken to stand in the first one.
 */
export function fairDesign(
  challenge: Pick<Challenge, 'start' | 'work' | 'choices'>,
  drawn: Design,
  kindOf: KindOf,
): Fair {
  const { start, work, choices = {} } = challenge;
  const problems = [...missing(start, drawn), ...furtherSources(start, drawn, kindOf)];
  if (problems.length > 0) return { ok: false, problems };
  const changed: string[] = [];
  const homeless: string[] = [];
  const components = drawn.components.map((component) => {
    const given = start.components.find(({ id }) => id === component.id);
    const kind = kindOf(component.kind);
    if (kind === undefined) return component;
    if (given !== undefined) return asGiven(given, component, choices[given.id] ?? []);
    const parameters = fairParameters(component, kind, work[kind.id] ?? {});
    const placed = placementOf(component, kind, start.zones[0]?.id);
    if (placed.isMoved) homeless.push(component.name);
    const isChanged = Object.entries(component.parameters).some(
      ([name, value]) => !sameValue(value, parameters[name]),
    );
    if (placed.isSlowed || isChanged) changed.push(component.name);
    return { ...component, parameters, placement: placed.placement };
  });
  const design: Design = {
    ...drawn,
    seed: start.seed,
    slice: start.slice,
    zones: withFurther(start.zones, drawn.zones),
    keySpaces: withFurther(start.keySpaces, drawn.keySpaces),
    operations: withFurther(named(start.operations, drawn.operations), drawn.operations),
    tenants: start.tenants ?? [],
    components,
    connections: drawn.connections.map(fairConnection),
    scenario: { durationSeconds: drawn.scenario.durationSeconds, steps: [] },
  };
  return { ok: true, design, notes: notesOf(changed, homeless, start.zones[0]?.name) };
}

function missing(start: Design, drawn: Design): readonly Problem[] {
  return start.components
    .filter(
      ({ id, kind, name }) =>
        !drawn.components.some((one) => one.id === id && one.kind === kind && one.name === name),
    )
    .map(({ id, name }) => ({
      path: 'components',
      message: `“${name}” of the challenge (id ${id}) is missing: begin with the drawing that the challenge brings along.`,
    }));
}

/** Further traffic that always does well would drown the traffic that does not. */
function furtherSources(start: Design, drawn: Design, kindOf: KindOf): readonly Problem[] {
  return drawn.components.flatMap(({ id, name, kind }, place) =>
    kindOf(kind)?.behaviour === 'source' && !start.components.some((one) => one.id === id)
      ? [
          {
            path: `components[${place}]`,
            message: `“${name}” sends requests of its own: take it out, the challenge brings its clients along.`,
          },
        ]
      : [],
  );
}

/** What the challenge brings along, where the candidate has put it, with the settings that are left open. */
function asGiven(given: Component, drawn: Component, choices: readonly string[]): Component {
  const chosen = Object.entries(drawn.parameters).filter(([name]) => choices.includes(name));
  const parameters = { ...given.parameters, ...Object.fromEntries(chosen) };
  return { ...given, x: drawn.x, y: drawn.y, parameters };
}

/** What spreads or admits requests is run across zones by its provider, as is what has no instances to pay for. */
function hasNoZone({ behaviour, instances, cost }: Kind): boolean {
  return (
    behaviour === 'router' ||
    behaviour === 'gate' ||
    instances === 'single' ||
    cost.perInstanceMonth === 0
  );
}

interface FairPlacement {
  readonly placement: Component['placement'];
  readonly isMoved: boolean;
  readonly isSlowed: boolean;
}

function placementOf({ placement }: Component, kind: Kind, zone: Id | undefined): FairPlacement {
  const isHomeless =
    !hasNoZone(kind) && zone !== undefined && placement.some((one) => one.zone === 0);
  return {
    placement: placement.map(({ zone: stated, instances, weight }) => ({
      zone: isHomeless && stated === 0 ? zone : stated,
      instances,
      ...(weight !== undefined && { weight }),
    })),
    isMoved: isHomeless,
    isSlowed: placement.some(({ speed = 1 }) => speed !== 1),
  };
}

function fairConnection(connection: Connection): Connection {
  const kept = Object.entries(connection.parameters).filter(([name]) => !network.includes(name));
  return { ...connection, parameters: Object.fromEntries(kept) };
}

/** Operations under the names that the candidate has given them. */
function named(given: readonly Operation[], drawn: readonly Operation[]): readonly Operation[] {
  return given.map((operation) => ({
    ...operation,
    name: drawn.find(({ id }) => id === operation.id)?.name ?? operation.name,
  }));
}

/** What the challenge has, and what the candidate has added. */
function withFurther<Noun extends { readonly id: Id }>(
  given: readonly Noun[],
  drawn: readonly Noun[],
): readonly Noun[] {
  return [...given, ...drawn.filter(({ id }) => !given.some((one) => one.id === id))];
}

function notesOf(
  changed: readonly string[],
  homeless: readonly string[],
  zone: string | undefined,
): readonly string[] {
  return [
    ...(changed.length > 0
      ? [
          `The challenge sets how long work takes and how fast machines are: ${plural(changed.length, 'component')} ran with its values (${listed(changed)}).`,
        ]
      : []),
    ...(homeless.length > 0 && zone !== undefined
      ? [`Components without a zone ran in ${zone}: ${listed(homeless)}.`]
      : []),
  ];
}
