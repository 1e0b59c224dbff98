import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';

/** Where a component's instances are, in short: "A 2 · B 2"; empty where it is in no zone. */
export function placementText({ placement }: Component, zones: Design['zones']): string {
  return placement
    .flatMap(({ zone, instances }) => {
      const name = zones.find((other) => other.id === zone)?.name;
      return name === undefined ? [] : [`${name.replace(/^zone\s+/i, '')} ${instances}`];
    })
    .join(' · ');
}
