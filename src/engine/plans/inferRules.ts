import type { CallMode, CallRule } from '../../model/CallRule';
import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { KindOf, Port } from '../../model/Kind';

/**
 * The call rules of every connection: those that a person set, else what the drawing means. A pure function of the drawing.
 *
 * Version 1. A component with caches and stores reads cache-aside: it asks its caches, nearer first in the order of
 * connection; after a miss in all of them it reads the stores and fills the caches; a write goes to the stores and then
 * removes the key from the caches. Without a cache it calls each store once. Services are called at the first step, with
 * the caches. A queue gets a message after the steps of a write, without waiting; what gathers telemetry hears of every request in the same way. A cache with a store behind it reads
 * through: a component without a store of its own sends it reads and writes as to a store. A source picks one of its connections for each request; a balancer picks one instance behind it. A gate asks a cache, which is its counter store, before each request.
 */
export function inferRules(design: Design, kindOf: KindOf): ReadonlyMap<Id, readonly CallRule[]> {
  const rules = new Map<Id, readonly CallRule[]>();
  for (const component of design.components) {
    for (const [connection, inferred] of inferFor(component, design, kindOf)) {
      rules.set(connection.id, connection.rules ?? inferred);
    }
  }
  return rules;
}

type Inferred = readonly (readonly [Connection, readonly CallRule[]])[];

function inferFor(component: Component, design: Design, kindOf: KindOf): Inferred {
  const outgoing = design.connections.filter((connection) => connection.from === component.id);
  const portOf = (connection: Connection): Port | undefined => {
    const callee = design.components.find((other) => other.id === connection.to);
    return callee && kindOf(callee.kind)?.receives;
  };
  const hasStore = outgoing.some((connection) => portOf(connection) === 'query');
  const isStore = (connection: Connection): boolean =>
    portOf(connection) === 'query' ||
    (!hasStore && portOf(connection) === 'lookup' && readsThrough(connection.to, design));
  const caches = outgoing.filter(
    (connection) => portOf(connection) === 'lookup' && !isStore(connection),
  );
  const storeStep = caches.length + 1;
  const kind = kindOf(component.kind);
  const passesOn = kind?.behaviour === 'source' || kind?.behaviour === 'gate';
  // Messages go on to whoever is to have them, whatever they ask for.
  if (passesOn || kind?.receives === 'message') {
    return outgoing.map((connection) => [connection, [rule({})]]);
  }
  return outgoing.map((connection) => {
    if (isStore(connection)) return [connection, storeRules(caches, storeStep)];
    switch (portOf(connection)) {
      case 'lookup':
        return [connection, cacheRules(connection, caches, storeStep)];
      case 'message':
        return [connection, [rule({ access: 'writes', mode: 'async', step: storeStep + 2 })]];
      case 'telemetry':
        return [connection, [rule({ mode: 'async', step: storeStep + 2 })]];
      default:
        return [connection, [rule({})]];
    }
  });
}

/** Whether a cache has a store of its own behind it. */
function readsThrough(cache: Id, design: Design): boolean {
  return design.connections.some((connection) => connection.from === cache);
}

/** Look up (after a miss in the nearer caches), fill after a miss here, and remove after a write. */
function cacheRules(
  cache: Connection,
  caches: readonly Connection[],
  storeStep: number,
): readonly CallRule[] {
  const place = caches.indexOf(cache);
  const nearer = caches[place - 1];
  const lookup = rule({
    access: 'reads',
    step: place + 1,
    mode: nearer === undefined ? 'sync' : 'onMiss',
    missOf: nearer?.id ?? 0,
  });
  const fill = rule({ access: 'reads', step: storeStep + 1, mode: 'populate', missOf: cache.id });
  const remove = rule({ access: 'writes', step: storeStep + 1, mode: 'invalidate' });
  return [lookup, fill, remove];
}

/** Reads come here after a miss in the last cache, writes always. */
function storeRules(caches: readonly Connection[], storeStep: number): readonly CallRule[] {
  const last = caches.at(-1);
  if (last === undefined) return [rule({})];
  return [
    rule({ access: 'reads', step: storeStep, mode: 'onMiss', missOf: last.id }),
    rule({ access: 'writes', step: storeStep }),
  ];
}

interface RuleParts {
  readonly access?: CallRule['access'];
  readonly step?: number;
  readonly mode?: CallMode;
  readonly missOf?: Id;
}

function rule({ access = 'any', step = 1, mode = 'sync', missOf = 0 }: RuleParts): CallRule {
  return { operations: [], access, step, mode, missOf, probability: 1, count: 1 };
}
