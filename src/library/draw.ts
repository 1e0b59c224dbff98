import type { Component } from '../model/Component';
import type { Connection } from '../model/Connection';
import type { Design } from '../model/Design';
import { plainRule } from '../model/plainRule';
import type { Zone } from '../model/Zone';
import type { Sketch, SketchedCall, SketchedPart } from './Sketch';

/** From one place of the grid to the next, canvas pixels: a card and room for the arrows. */
const step = { x: 220, y: 120 };
const twoZones: readonly Zone[] = [
  { id: 1, name: 'Zone A', region: 'Region 1' },
  { id: 2, name: 'Zone B', region: 'Region 1' },
];

/** Makes the design of an example from its sketch: places on the canvas, ids of connections, and what all examples share. */
export function draw({ parts, calls, zones = twoZones, slice = 1, ...nouns }: Sketch): Design {
  const connections = calls.map(connectionOf);
  return {
    ...nouns,
    seed: 7,
    slice,
    planRules: 1,
    nextId: Math.max(...connections.map(({ id }) => id)) + 1,
    zones,
    components: parts.map((part) => componentOf(part, zones)),
    connections,
    scenario: { durationSeconds: 300, steps: [] },
  };
}

function componentOf(part: SketchedPart, zones: readonly Zone[]): Component {
  const { id, kind, name, at, in: counts, with: parameters = {} } = part;
  const placed = counts?.map((instances, place) => ({ zone: zones[place]?.id ?? 0, instances }));
  return {
    id,
    kind,
    name,
    x: Math.round(at[0] * step.x),
    y: Math.round(at[1] * step.y),
    placement: placed?.filter(({ instances }) => instances > 0) ?? [{ zone: 0, instances: 1 }],
    parameters,
  };
}

function connectionOf({ from, to, with: parameters = {}, rules }: SketchedCall): Connection {
  const id = from * 100 + to;
  return {
    id,
    from,
    to,
    parameters,
    ...(rules && { rules: rules.map((rule) => ({ ...plainRule, ...rule })) }),
  };
}
