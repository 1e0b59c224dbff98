import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { Kernel } from '../Kernel';
import type { Traffic } from '../Traffic';
import type { Behaviour } from './Behaviour';
import { Cache } from './Cache';
import { PrimaryStore } from './PrimaryStore';
import { Router } from './Router';
import { ServerPool } from './ServerPool';
import { Source } from './Source';

/** Behaviours whose code a page fetches when a design first needs one of them: these together are a quarter of the engine. */
const apart = [
  'queue',
  'log',
  'quorum',
  'consensus',
  'shards',
  'gate',
  'external',
  'elasticPool',
  'eventLoop',
] as const;

/** Makes the behaviour of a component of a kind. */
export type MakeBehaviour = (
  kernel: Kernel,
  index: number,
  component: Component,
  kind: Kind,
  traffic: Traffic,
) => Behaviour;

/** How each of the behaviours is made that come apart from the rest. */
export type BehavioursApart = Readonly<Record<(typeof apart)[number], MakeBehaviour>>;

let fetched: BehavioursApart | undefined;

/** Hands over the behaviours that come apart; before that, components that need one cannot be made. */
export function provideBehaviours(behaviours: BehavioursApart): void {
  fetched = behaviours;
}

/** Whether `provideBehaviours` has to come before a component of this kind. */
export function needsProvision(kind: Kind): boolean {
  return fetched === undefined && apart.some((name) => name === behaviourOf(kind));
}

/** The behaviour of a component of a kind. Throws an error where its code has not been provided. */
export const makeBehaviour: MakeBehaviour = (kernel, index, component, kind, traffic) => {
  const name = behaviourOf(kind);
  switch (name) {
    case 'source':
      return new Source(kernel, index, component, kind, traffic);
    case 'router':
      return new Router(kernel, index, component, kind);
    case 'serverPool':
      return new ServerPool(kernel, index, component, kind);
    case 'cache':
      return new Cache(kernel, index, component, kind, traffic);
    case 'store':
      return new PrimaryStore(kernel, index, component, kind, traffic);
    default:
      if (fetched === undefined) throw new Error(`The code of "${kind.name}" is not here yet.`);
      return fetched[name](kernel, index, component, kind, traffic);
  }
};

/** The name of a kind's behaviour; that of a store says how its members replicate, which each kind of store fixes. */
function behaviourOf(kind: Kind) {
  if (kind.behaviour !== 'store') return kind.behaviour;
  const replication = kind.fixed['replication'];
  return apart.find((name) => name === replication) ?? 'store';
}
