import type { Component } from '../../../src/model/Component';
import type { Design } from '../../../src/model/Design';

/** What a drawing shows, in words: components with kind, instances and zone, who calls whom, and what each area holds. */
export function drawingOf({ components, connections, marks = [], zones }: Design) {
  const nameOf = new Map(components.map(({ id, name }) => [id, name]));
  return {
    components: components.map((component) => inWords(component, zones)),
    connections: connections.map(({ from, to }) => `${nameOf.get(from)} > ${nameOf.get(to)}`),
    areas: marks
      .filter(({ type }) => type === 'area')
      .map((area) => {
        const inside = components.filter(
          ({ x, y }) =>
            x + 88 >= area.x &&
            x + 88 <= area.x + area.width &&
            y + 37 >= area.y &&
            y + 37 <= area.y + area.height,
        );
        return `${area.text}: ${inside.map(({ name }) => name).join(', ')}`;
      }),
  };
}

function inWords({ name, kind, placement }: Component, zones: Design['zones']): string {
  const count = placement.reduce((sum, { instances }) => sum + instances, 0);
  const zone = zones.find(({ id }) => id === placement[0]?.zone);
  const place = zone === undefined ? '' : ` in ${zone.name} of ${zone.region}`;
  return `${name}: ${kind}${count > 1 ? ` x${count}` : ''}${place}`;
}
