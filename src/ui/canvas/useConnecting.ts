import type {
  Connection as FlowConnection,
  Edge,
  FinalConnectionState,
  OnConnectStartParams,
} from '@xyflow/react';
import { useMemo, type MouseEvent as ReactMouseEvent } from 'react';
import { connectionProblem } from '../../model/connectionProblem';
import { useEdits } from '../edits/useEdits';
import { useStores } from '../stores/useStores';
import type { ComponentNode } from './CanvasTypes';
import { nodeAt } from './nodeAt';
import { pointOf } from './pointOf';

/** What the canvas does when it is connected by hand. */
export interface Connecting {
  readonly onNodeClick: (event: ReactMouseEvent, node: ComponentNode) => void;
  readonly onConnectStart: (event: unknown, start: OnConnectStartParams) => void;
  readonly onConnectEnd: (event: MouseEvent | TouchEvent, end: FinalConnectionState) => void;
  readonly isValidConnection: (connection: FlowConnection | Edge) => boolean;
  readonly stop: () => void;
}

/**
 * Two ways to connect: drag from a port to a component, or click a port and then a component. A refusal says why. A click that
 * connects nothing chooses that component alone.
 */
export function useConnecting(): Connecting {
  const { designs, view, kindOf } = useStores();
  const { connect } = useEdits();

  return useMemo(() => {
    const stop = () => {
      if (view.getState().connectingFrom !== undefined) {
        view.show({ connectingFrom: undefined });
      }
    };
    return {
      stop,
      onNodeClick(event, node) {
        const { connectingFrom } = view.getState();
        if (connectingFrom !== undefined) {
          stop();
          connect(connectingFrom, Number(node.id), { x: event.clientX, y: event.clientY });
        } else if (!event.shiftKey && !event.ctrlKey && !event.metaKey) {
          // The library would leave the others of a selection selected.
          view.select({ components: [Number(node.id)] });
        }
      },
      onConnectStart(_event, { nodeId, handleType }) {
        if (nodeId !== null && handleType === 'source') {
          view.show({ connectingFrom: Number(nodeId) });
        }
      },
      onConnectEnd(event, { fromNode, fromHandle, toNode }) {
        stop();
        const at = pointOf(event);
        const target = toNode?.id ?? nodeAt(at);
        if (fromNode !== null && target !== undefined) {
          const start = Number(fromNode.id);
          const end = Number(target);
          if (fromHandle?.type === 'target') {
            connect(end, start, at);
          } else {
            connect(start, end, at);
          }
        }
      },
      isValidConnection: ({ source, target }) =>
        connectionProblem(designs.getState().design, Number(source), Number(target), kindOf) ===
        undefined,
    };
  }, [designs, view, kindOf, connect]);
}
