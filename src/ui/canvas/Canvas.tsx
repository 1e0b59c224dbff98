import { Background, BackgroundVariant, MiniMap, ReactFlow, useStore } from '@xyflow/react';
import { lazy, useState } from 'react';
import '@xyflow/react/dist/base.css';
import { Part } from '../feedback/Part';
import type { GestureProps } from '../gestures/GestureProps';
import { MarksOnDemand } from '../marks/MarksOnDemand';
import { useStores } from '../stores/useStores';
import { usePhone } from '../theme/usePhone';
import { CanvasTools } from './CanvasTools';
import { drawingTypes, keptOnPage } from './drawingTypes';
import { EmptyHint } from './EmptyHint';
import { distanceOf } from './distanceOf';
import { FarContext } from './FarContext';
import { InvitationCard } from './InvitationCard';
import { ProblemBar } from './ProblemBar';
import { useCanvasEdges } from './useCanvasEdges';
import { useCanvasKeys } from './useCanvasKeys';
import { useCanvasNodes } from './useCanvasNodes';
import { useConnecting } from './useConnecting';
import { useFitOnOpen } from './useFitOnOpen';
import { useOrientation } from './useOrientation';
import './canvas.css';
import './overlays.css';

const Arranging = lazy(async () => ({
  default: (await import('../arranging/Arranging')).Arranging,
}));

/** Shift with a click adds, as it does elsewhere; Shift with a drag on the ground draws a box. */
const multiSelectionKeys = ['Shift', 'Meta', 'Control'];
/** Requests are drawn once the drawing itself stands. */
const DotsLayer = lazy(async () => ({ default: (await import('../dots/DotsLayer')).DotsLayer }));
const Gestures = lazy(async () => ({ default: (await import('../gestures/Gestures')).Gestures }));

/** The drawing: components, connections and the requests between them. */
export function Canvas() {
  const { view } = useStores();
  const orientation = useOrientation();
  const { nodes, onNodesChange } = useCanvasNodes(orientation);
  const { edges, onEdgesChange } = useCanvasEdges();
  const connecting = useConnecting();
  const isPhone = usePhone();
  const handleKeys = useCanvasKeys();
  const distance = useStore(({ transform }) => distanceOf(transform[2]));
  const [gestures, setGestures] = useState<GestureProps>();
  useFitOnOpen();

  return (
    <FarContext value={distance === 'far'}>
      <main className={`canvas ${distance}`} aria-label="Drawing" onKeyDownCapture={handleKeys}>
        <ReactFlow
          {...drawingTypes}
          aria-label="Components and connections"
          nodes={nodes}
          edges={edges}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          onNodeDoubleClick={(_event, node) => view.show({ renaming: Number(node.id) })}
          onNodeClick={connecting.onNodeClick}
          onPaneClick={connecting.stop}
          onConnectStart={connecting.onConnectStart}
          onConnectEnd={connecting.onConnectEnd}
          isValidConnection={connecting.isValidConnection}
          connectOnClick={false}
          connectionRadius={28}
          connectionDragThreshold={4}
          nodeDragThreshold={3}
          // On a phone the sheet of what is selected would come up over the drag.
          selectNodesOnDrag={!isPhone}
          deleteKeyCode={null}
          multiSelectionKeyCode={multiSelectionKeys}
          panActivationKeyCode={null}
          edgesFocusable={false}
          onlyRenderVisibleElements={nodes.length > keptOnPage}
          elevateNodesOnSelect={false}
          attributionPosition="bottom-right"
          ariaLabelConfig={{
            'node.a11yDescription.default':
              'Press Enter to select. Arrow keys move it, F2 renames it, Delete removes it, C connects it.',
            'node.a11yDescription.keyboardDisabled': '',
          }}
          {...gestures}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.6} />
          <MarksOnDemand />
          <Part>
            <DotsLayer />
          </Part>
          {!isPhone && (
            <MiniMap
              className="minimap"
              pannable
              zoomable
              ariaLabel="Overview"
              position="bottom-right"
              nodeBorderRadius={14}
            />
          )}
        </ReactFlow>
        <CanvasTools />
        <Part>
          <Arranging />
        </Part>
        <EmptyHint />
        <InvitationCard />
        <ProblemBar />
      </main>
      <Part>
        <Gestures connecting={connecting} give={setGestures} />
      </Part>
    </FarContext>
  );
}
