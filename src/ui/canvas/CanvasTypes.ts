import type { Edge, Node } from '@xyflow/react';
import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';

/** A component as the canvas library holds it; live numbers never travel through it. */
export type ComponentNode = Node<
  {
    readonly component: Component;
    /** Whether calls come in at the top and go out at the foot. */
    readonly isUpright: boolean;
  },
  'component'
>;

/** A connection as the canvas library holds it. */
export type ConnectionEdge = Edge<{ readonly connection: Connection }, 'connection'>;
