import { kindOf } from '../../src/catalogue/kindOf';
import type { Component } from '../../src/model/Component';
import type { Design } from '../../src/model/Design';
import type { ParameterValue } from '../../src/model/ParameterValue';

/** What is bought where more of the same is meant to help. */
const sizes = ['slots', 'capacity', 'queueLimit', 'rate'];

/** The design with so many times the instances, slots, memory and places of everything but what the challenge brings along. */
export function multiplied(design: Design, given: readonly Component[], times: number): Design {
  const isGiven = (id: number): boolean => given.some((one) => one.id === id);
  const components = design.components.map((component) =>
    isGiven(component.id) ? component : larger(component, times),
  );
  return { ...design, components };
}

function larger(component: Component, times: number): Component {
  const { instances: sort, parameters = [] } = kindOf(component.kind) ?? {};
  const bought = parameters.flatMap((parameter): [string, ParameterValue][] => {
    if (parameter.type !== 'number' || !sizes.includes(parameter.name)) return [];
    const { name } = parameter;
    const now = Number(component.parameters[name] ?? parameter.linkDefault);
    return [[name, Math.min(parameter.maximum, now * times)]];
  });
  return {
    ...component,
    placement: component.placement.map((place) => ({
      ...place,
      instances: sort === 'many' ? place.instances * times : place.instances,
    })),
    parameters: { ...component.parameters, ...Object.fromEntries(bought) },
  };
}
