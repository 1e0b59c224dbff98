import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';

/** Where a component's instances are, in short: "A 2 · B 2"; empty where it is in no zone. */
export function placementText({ placement }: Component, zones: Design['zones']): string {
  const inZone = new Map<Id, number>();
  for (const { zone, instances } of placement) {
    inZone.set(zone, (inZone.get(zone) ?? 0) + instances);
  }
  return [...inZone]
    .flatMap(([zone, instances]) => {
      const name = zones.find((other) => other.id === zone)?.name;
      return name === undefined ? [] : [`${name.replace(/^zone\s+/i, '')} ${instances}`];
    })
    .join(' · ');
}
