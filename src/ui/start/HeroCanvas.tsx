import { useNodesInitialized, useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { DrawingToLookAt } from '../canvas/DrawingToLookAt';
import { distanceOf } from '../canvas/distanceOf';
import { FarContext } from '../canvas/FarContext';
import { useCanvasEdges } from '../canvas/useCanvasEdges';
import { useCanvasNodes } from '../canvas/useCanvasNodes';
import { useOrientation } from '../canvas/useOrientation';
import { DotsLayer } from '../dots/DotsLayer';
import { PathsContext } from '../dots/PathsContext';
import { PathTables } from '../dots/pathTables';

const fitting = { maxZoom: 1, padding: '20px' } as const;

/** The running example as a picture that moves: nothing in it can be taken hold of, and a wheel or finger on it scrolls the page. */
export function HeroCanvas() {
  const orientation = useOrientation();
  const { nodes, onNodesChange } = useCanvasNodes(orientation);
  const { edges } = useCanvasEdges();
  const [paths] = useState(() => new PathTables());
  const distance = useStore(({ transform }) => distanceOf(transform[2]));
  useFitted();
  return (
    <PathsContext value={paths}>
      <FarContext value={distance === 'far'}>
        <div className={`hero-canvas ${distance}`}>
          <DrawingToLookAt
            id="hero"
            aria-label="The running example"
            nodes={nodes}
            edges={edges}
            onNodesChange={onNodesChange}
            panOnDrag={false}
            zoomOnScroll={false}
            zoomOnPinch={false}
            preventScrolling={false}
            disableKeyboardA11y
          >
            <DotsLayer isBare />
          </DrawingToLookAt>
        </div>
      </FarContext>
    </PathsContext>
  );
}

/** Keeps the whole drawing in view. */
function useFitted(): void {
  const flow = useReactFlow();
  const isMeasured = useNodesInitialized();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  useEffect(() => {
    if (isMeasured && width > 0 && height > 0) void flow.fitView(fitting);
  }, [flow, isMeasured, width, height]);
}
