import { useNodesInitialized, useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { DrawingToLookAt } from '../canvas/DrawingToLookAt';
import { distanceOf } from '../canvas/distanceOf';
import { FarContext } from '../canvas/FarContext';
import { landscape } from '../canvas/Orientation';
import { useCanvasEdges } from '../canvas/useCanvasEdges';
import { useCanvasNodes } from '../canvas/useCanvasNodes';
import { ZoomTools } from '../canvas/ZoomTools';
import { DotsLayer } from '../dots/DotsLayer';
import { PathsContext } from '../dots/PathsContext';
import { PathTables } from '../dots/pathTables';
import type { Side } from './Side';

const fitting = { maxZoom: 1, padding: '26px' } as const;

/** The drawing of one side while it runs: to be looked at, moved and zoomed, and not to be changed. */
export function SideCanvas({ name, differing }: Pick<Side, 'name' | 'differing'>) {
  const { nodes: cards, onNodesChange } = useCanvasNodes(landscape);
  const { edges } = useCanvasEdges();
  const [paths] = useState(() => new PathTables());
  const distance = useStore(({ transform }) => distanceOf(transform[2]));
  const { fit, onMoveStart } = useFitting();
  const nodes = useMemo(
    () =>
      cards.map((card) => (differing.has(card.id) ? { ...card, className: 'differing' } : card)),
    [cards, differing],
  );
  return (
    <PathsContext value={paths}>
      <FarContext value={distance === 'far'}>
        <div className={`side-canvas ${distance}`}>
          <DrawingToLookAt
            id={`side-${name}`}
            aria-label={`Drawing of ${name}`}
            nodes={nodes}
            edges={edges}
            onNodesChange={onNodesChange}
            onMoveStart={onMoveStart}
            disableKeyboardA11y
          >
            <DotsLayer isBare />
          </DrawingToLookAt>
          <ZoomTools className="side-tools" of={name} fit={fit} />
        </div>
      </FarContext>
    </PathsContext>
  );
}

/** Keeps the whole drawing in view, until the person looks somewhere else. */
function useFitting() {
  const flow = useReactFlow();
  const isMeasured = useNodesInitialized();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const isPersons = useRef(false);
  useEffect(() => {
    if (isMeasured && width > 0 && height > 0 && !isPersons.current) void flow.fitView(fitting);
  }, [flow, isMeasured, width, height]);
  return {
    fit: () => {
      isPersons.current = false;
      void flow.fitView(fitting);
    },
    onMoveStart: (event: unknown) => {
      if (event !== null) isPersons.current = true;
    },
  };
}
