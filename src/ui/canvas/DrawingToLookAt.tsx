import { Background, BackgroundVariant, ReactFlow, type ReactFlowProps } from '@xyflow/react';
import type { ComponentNode, ConnectionEdge } from './CanvasTypes';
import { drawingTypes, keptOnPage } from './drawingTypes';

type Props = ReactFlowProps<ComponentNode, ConnectionEdge> & {
  readonly nodes: ComponentNode[];
};

/** A drawing in which nothing can be moved, chosen or changed; what differs from place to place is given. */
export function DrawingToLookAt({ children, nodes, ...own }: Props) {
  return (
    <ReactFlow
      {...drawingTypes}
      nodes={nodes}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      deleteKeyCode={null}
      selectionKeyCode={null}
      panActivationKeyCode={null}
      onlyRenderVisibleElements={nodes.length > keptOnPage}
      {...own}
    >
      <Background variant={BackgroundVariant.Dots} gap={20} size={1.6} />
      {children}
    </ReactFlow>
  );
}
