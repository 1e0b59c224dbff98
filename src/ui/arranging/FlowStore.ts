import type { useStoreApi } from '@xyflow/react';
import type { ComponentNode, ConnectionEdge } from '../canvas/CanvasTypes';

/** What the canvas library knows of the drawing at this moment. */
export type FlowStore = ReturnType<typeof useStoreApi<ComponentNode, ConnectionEdge>>;
