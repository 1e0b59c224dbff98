import { useStore } from '@xyflow/react';
import { lazy, Suspense, useEffect } from 'react';
import '@xyflow/react/dist/base.css';
import { DrawingToLookAt } from '../canvas/DrawingToLookAt';
import { distanceOf } from '../canvas/distanceOf';
import { FarContext } from '../canvas/FarContext';
import { ProblemBar } from '../canvas/ProblemBar';
import { useCanvasEdges } from '../canvas/useCanvasEdges';
import { useCanvasNodes } from '../canvas/useCanvasNodes';
import { useFit } from '../canvas/useFit';
import { useFitOnOpen } from '../canvas/useFitOnOpen';
import { useOrientation } from '../canvas/useOrientation';
import { ZoomTools } from '../canvas/ZoomTools';
import { MarksOnDemand } from '../marks/MarksOnDemand';
import { useMedia } from '../theme/useMedia';
import '../canvas/canvas.css';
import '../canvas/overlays.css';

const DotsLayer = lazy(async () => ({ default: (await import('../dots/DotsLayer')).DotsLayer }));

/** The drawing to look at: nothing in it can be moved or changed, and a wheel or finger on it scrolls the page around it. */
export function EmbedCanvas() {
  const orientation = useOrientation();
  const { nodes, onNodesChange } = useCanvasNodes(orientation);
  const { edges } = useCanvasEdges();
  const hasMouse = useMedia('(pointer: fine)');
  const distance = useStore(({ transform }) => distanceOf(transform[2]));
  const fit = useFit();
  useFitOnOpen();
  useEffect(() => {
    const again = () => fit();
    window.addEventListener('resize', again);
    return () => window.removeEventListener('resize', again);
  }, [fit]);

  return (
    <FarContext value={distance === 'far'}>
      <main className={`canvas ${distance}`} aria-label="Drawing">
        <DrawingToLookAt
          aria-label="Components and connections"
          nodes={nodes}
          edges={edges}
          onNodesChange={onNodesChange}
          zoomOnScroll={false}
          preventScrolling={false}
          panOnDrag={hasMouse}
          attributionPosition="bottom-right"
        >
          <MarksOnDemand />
          <Suspense>
            <DotsLayer isBare />
          </Suspense>
        </DrawingToLookAt>
        <ZoomTools className="canvas-tools" fit={() => fit()} />
        <ProblemBar />
      </main>
    </FarContext>
  );
}
