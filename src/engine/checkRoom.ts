import type { Component } from '../model/Component';
import type { Design } from '../model/Design';
import type { Id } from '../model/Id';
import type { KindOf } from '../model/Kind';
import type { ParameterValue } from '../model/ParameterValue';
import type { Problem } from '../model/Problem';
import { limits } from '../model/limits';
import { resolveParameter } from '../model/resolveParameter';
import { inferRules } from './plans/inferRules';

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
    const scales = (setting('scaling') ?? 'off') !== 'off';
    instances += scales ? Math.max(placed, Number(setting('mostInstances'))) : placed;
    if (behaviour === 'source' && setting('arrivals') === 'users')
      users += Number(setting('users'));
    if (behaviour === 'cache' && setting('content') === 'keys') {
      // As many again that do not exist may be remembered.
      const known = Number(setting('negativeSeconds')) > 0 ? keys * 2 : keys;
      cachedKeys += Math.min(known, placed * Number(setting('capacity')));
    }
  }
  return [
    ...over(instances, most.instances, 'instances in all', 'Take some away.'),
    ...over(users, most.users, 'users in all', 'Lower their number, or use a rate.'),
    ...over(cachedKeys, most.cachedKeys, 'keys in its caches', 'Lower the capacity of the caches.'),
    ...lookups(design, kindOf),
  ];
}

/** A span remembers few misses: the rules of one component may name so many look-ups, those that the drawing means included. */
function lookups(design: Design, kindOf: KindOf): readonly Problem[] {
  const rules = inferRules(design, kindOf);
  const named = new Map<Id, Set<Id>>();
  for (const { id, from } of design.connections) {
    for (const { missOf } of rules.get(id) ?? []) {
      if (missOf === 0) continue;
      named.set(from, (named.get(from) ?? new Set()).add(missOf));
    }
  }
  return design.components.flatMap(({ id, name }, place) => {
    const count = named.get(id)?.size ?? 0;
    if (count <= limits.lookups) return [];
    const message = `${name} looks keys up in ${count} places; it can wait for the misses of ${limits.lookups}. Take some away, or put a service between.`;
    return [{ path: `components[${place}]`, message }];
  });
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
