import type { EdgeTypes, NodeTypes } from '@xyflow/react';
import { ComponentCard } from './ComponentCard';
import { ConnectionLine } from './ConnectionLine';
import { leastZoom } from './leastZoom';

/** How components and connections are drawn, wherever a design is, and how far it can be zoomed. */
export const drawingTypes = {
  nodeTypes: { component: ComponentCard } satisfies NodeTypes,
  edgeTypes: { connection: ConnectionLine } satisfies EdgeTypes,
  zoomOnDoubleClick: false,
  minZoom: leastZoom,
  maxZoom: 2,
} as const;

/** Up to so many cards all are kept on the page; of more only those in view. */
export const keptOnPage = 150;
