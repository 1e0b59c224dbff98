import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { Kernel } from '../Kernel';
import type { Traffic } from '../Traffic';
import type { Behaviour } from './Behaviour';
import { Cache } from './Cache';
import { Queue } from './Queue';
import { Router } from './Router';
import { ServerPool } from './ServerPool';
import { Source } from './Source';
import { Store } from './Store';

/** The behaviour of a component of a kind. */
export function makeBehaviour(
  kernel: Kernel,
  index: number,
  component: Component,
  kind: Kind,
  traffic: Traffic,
): Behaviour {
  switch (kind.behaviour) {
    case 'source':
      return new Source(kernel, index, component, kind, traffic);
    case 'router':
      return new Router(kernel, index, component, kind);
    case 'serverPool':
      return new ServerPool(kernel, index, component, kind);
    case 'cache':
      return new Cache(kernel, index, component, kind, traffic);
    case 'store':
      return new Store(kernel, index, component, kind);
    case 'queue':
      return new Queue(kernel, index, component, kind);
  }
}
