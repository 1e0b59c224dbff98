import {
  Background,
  BackgroundVariant,
  ReactFlow,
  useReactFlow,
  useStore,
  type EdgeTypes,
  type NodeTypes,
} from '@xyflow/react';
import { lazy, Suspense, useEffect } from 'react';
import '@xyflow/react/dist/base.css';
import { ComponentCard } from '../canvas/ComponentCard';
import { ConnectionLine } from '../canvas/ConnectionLine';
import { farBelow, FarContext } from '../canvas/FarContext';
import { ProblemBar } from '../canvas/ProblemBar';
import { useCanvasEdges } from '../canvas/useCanvasEdges';
import { useCanvasNodes } from '../canvas/useCanvasNodes';
import { useFit } from '../canvas/useFit';
import { useFitOnOpen } from '../canvas/useFitOnOpen';
import { useOrientation } from '../canvas/useOrientation';
import { Icon } from '../icons/Icon';
import { MarksOnDemand } from '../marks/MarksOnDemand';
import { useMedia } from '../theme/useMedia';
import '../canvas/canvas.css';
import '../canvas/overlays.css';

const nodeTypes: NodeTypes = { component: ComponentCard };
const edgeTypes: EdgeTypes = { connection: ConnectionLine };
const keptOnPage = 150;
const DotsLayer = lazy(async () => ({ default: (await import('../dots/DotsLayer')).DotsLayer }));

/** The drawing to look at: nothing in it can be moved or changed, and a wheel or finger on it scrolls the page around it. */
export function EmbedCanvas() {
  const orientation = useOrientation();
  const { nodes, onNodesChange } = useCanvasNodes(orientation);
  const { edges } = useCanvasEdges();
  const hasMouse = useMedia('(pointer: fine)');
  const isFar = useStore(({ transform }) => transform[2] < farBelow);
  const fit = useFit();
  useFitOnOpen();
  useEffect(() => {
    const again = () => fit();
    window.addEventListener('resize', again);
    return () => window.removeEventListener('resize', again);
  }, [fit]);

  return (
    <FarContext value={isFar}>
      <main className={`canvas ${isFar ? 'far' : ''}`} aria-label="Drawing">
        <ReactFlow
          aria-label="Components and connections"
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          nodesDraggable={false}
          nodesConnectable={false}
          elementsSelectable={false}
          edgesFocusable={false}
          nodesFocusable={false}
          deleteKeyCode={null}
          selectionKeyCode={null}
          panActivationKeyCode={null}
          zoomOnScroll={false}
          zoomOnDoubleClick={false}
          preventScrolling={false}
          panOnDrag={hasMouse}
          onlyRenderVisibleElements={nodes.length > keptOnPage}
          minZoom={0.1}
          maxZoom={2}
          attributionPosition="bottom-right"
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.6} />
          <MarksOnDemand />
          <Suspense>
            <DotsLayer />
          </Suspense>
        </ReactFlow>
        <ZoomTools />
        <ProblemBar />
      </main>
    </FarContext>
  );
}

function ZoomTools() {
  const flow = useReactFlow();
  const fit = useFit();
  const tools = [
    { icon: 'plus', label: 'Zoom in', act: () => void flow.zoomIn() },
    { icon: 'minus', label: 'Zoom out', act: () => void flow.zoomOut() },
    { icon: 'fit', label: 'Fit to view', act: () => fit() },
  ];
  return (
    <fieldset className="canvas-tools" aria-label="View">
      {tools.map(({ icon, label, act }) => (
        <button
          key={icon}
          type="button"
          className="button square"
          aria-label={label}
          title={label}
          onClick={act}
        >
          <Icon name={icon} size={16} />
        </button>
      ))}
    </fieldset>
  );
}
