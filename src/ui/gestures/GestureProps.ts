import type { ReactFlowProps } from '@xyflow/react';
import type { ComponentNode, ConnectionEdge } from '../canvas/CanvasTypes';

/** What the gestures that are loaded late add to the canvas, or do in place of what it does without them. */
export type GestureProps = Partial<
  Pick<
    ReactFlowProps<ComponentNode, ConnectionEdge>,
    | 'onNodeDrag'
    | 'onNodeDragStop'
    | 'onConnectEnd'
    | 'onReconnect'
    | 'onReconnectStart'
    | 'onReconnectEnd'
    | 'reconnectRadius'
  >
>;
