import { urlShortener } from '../../library/urlShortener';
import type { Component } from '../../model/Component';
import type { Design } from '../../model/Design';

/** Keys, places in the cache and time to live are divided by this. */
const SMALLER = 50;

/**
 * The URL shortener without its faults, at a fiftieth of its keys, cache and time to live: the cache then comes to its steady
 * state within seconds instead of half an hour, at the same rate and nearly the same hit ratio.
 */
export function steadyShortener(): Design {
  const { design } = urlShortener;
  return {
    ...design,
    keySpaces: design.keySpaces.map((space) => ({ ...space, keys: space.keys / SMALLER })),
    components: design.components.map(smaller),
    scenario: { ...design.scenario, steps: [] },
  };
}

function smaller(component: Component): Component {
  const { capacity, ttlSeconds } = component.parameters;
  if (typeof capacity !== 'number' || typeof ttlSeconds !== 'number') return component;
  const parameters = {
    ...component.parameters,
    start: 'warm',
    capacity: capacity / SMALLER,
    ttlSeconds: ttlSeconds / SMALLER,
  };
  return { ...component, parameters };
}
