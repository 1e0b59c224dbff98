import type { Component } from '../model/Component';
import type { Design } from '../model/Design';
import type { KindOf } from '../model/Kind';
import type { ParameterValue } from '../model/ParameterValue';
import type { Problem } from '../model/Problem';
import { resolveParameter } from '../model/resolveParameter';

/** The most that one run holds, so that it cannot use up the memory of the page. */
const most = { instances: 100_000, users: 1_000_000, cachedKeys: 4_000_000 } as const;

/** What of a design does not fit into one run, with what to lower; empty when everything does. */
export function checkRoom(design: Design, kindOf: KindOf): readonly Problem[] {
  const keys = design.keySpaces.reduce((sum, space) => sum + space.keys, 0);
  let [instances, users, cachedKeys] = [0, 0, 0];
  for (const component of design.components) {
    const behaviour = kindOf(component.kind)?.behaviour;
    const setting = (name: string): ParameterValue | undefined =>
      settingOf(component, name, kindOf);
    const placed = component.placement.reduce((sum, part) => sum + part.instances, 0);
    instances += placed;
    if (behaviour === 'source' && setting('arrivals') === 'users')
      users += Number(setting('users'));
    if (behaviour === 'cache') cachedKeys += Math.min(keys, placed * Number(setting('capacity')));
  }
  return [
    ...over(instances, most.instances, 'instances in all', 'Take some away.'),
    ...over(users, most.users, 'users in all', 'Lower their number, or use a rate.'),
    ...over(cachedKeys, most.cachedKeys, 'keys in its caches', 'Lower the capacity of the caches.'),
  ];
}

function over(count: number, limit: number, what: string, mend: string): readonly Problem[] {
  if (count <= limit) return [];
  const [many, few] = [count, limit].map((number) => number.toLocaleString('en-US'));
  const message = `The design can have ${many} ${what}; at most ${few} fit into a run. ${mend}`;
  return [{ path: '', message }];
}

function settingOf(component: Component, name: string, kindOf: KindOf): ParameterValue | undefined {
  const parameter = kindOf(component.kind)?.parameters.find((other) => other.name === name);
  return parameter && resolveParameter(parameter, component.parameters);
}
