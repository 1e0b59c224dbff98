import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import { resolveParameter } from '../../model/resolveParameter';

/** Settings that say how large an instance is: twice as many slots, processors or keys in memory are a machine twice as large. */
const sizes = ['slots', 'processors', 'capacity'] as const;

/** How many times as large as usual for its kind each instance of a component is, 1 at least. */
export function sizeOf(component: Component, { parameters }: Kind): number {
  const factors = sizes.map((name) => {
    const parameter = parameters.find((one) => one.name === name);
    if (parameter?.type !== 'number' || parameter.default === 0) return 1;
    const stored = resolveParameter(parameter, component.parameters);
    // No number of processors: one for each slot.
    const value = stored === 0 ? resolvedSlots(component, parameters) : Number(stored);
    return value / parameter.default;
  });
  return Math.max(1, ...factors);
}

function resolvedSlots(component: Component, parameters: Kind['parameters']): number {
  const slots = parameters.find(({ name }) => name === 'slots');
  return slots === undefined ? 1 : Number(resolveParameter(slots, component.parameters));
}
