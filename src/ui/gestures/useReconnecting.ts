import { useMemo, useRef } from 'react';
import type { Id } from '../../model/Id';
import { nodeAt } from '../canvas/nodeAt';
import { pointOf } from '../canvas/pointOf';
import type { Connecting } from '../canvas/useConnecting';
import { reconnectionOf } from '../edits/reconnectionOf';
import { useStores } from '../stores/useStores';
import type { GestureProps } from './GestureProps';
import { isOnCanvas } from './isOnCanvas';
import type { KindPurpose } from './OpenMenu';
import type { Point } from './Point';

type Reconnecting = Required<Omit<GestureProps, 'onNodeDrag' | 'onNodeDragStop'>>;

/** The ends of a selected connection can be dragged to other cards; a new one that ends on nothing asks what is to stand there. */
export function useReconnecting(
  connecting: Connecting,
  onEmpty: (purpose: KindPurpose, at: Point) => void,
): Reconnecting {
  const { designs, view, kindOf } = useStores();
  const isMoving = useRef(false);

  return useMemo(() => {
    const move = (connection: Id, ends: { from: Id } | { to: Id }, at: Point) => {
      const { design } = designs.getState();
      const old = design.connections.find(({ id }) => id === connection);
      const moved = old && { ...old, ...ends };
      if (moved === undefined || (moved.from === old?.from && moved.to === old.to)) {
        return;
      }
      const { edit, reason } = reconnectionOf(design, connection, ends, kindOf);
      const refused = edit ? designs.edit(edit, 'Reconnect')[0]?.message : reason;
      if (refused === undefined) {
        const nameOf = (end: Id) => design.components.find(({ id }) => id === end)?.name;
        view.select({ connections: [connection] });
        view.tell(`${nameOf(moved.from)} now calls ${nameOf(moved.to)}.`);
      } else {
        view.tell(refused, 'refused', at);
      }
    };
    const isTouched = window.matchMedia('(pointer: coarse)').matches;
    return {
      // How far from the card the end is taken hold of: beyond what belongs to the port.
      reconnectRadius: isTouched ? 52 : 28,
      // The library offers the ends to the pointer only where there is a handler; the work is done at the end of the drag.
      onReconnect: () => undefined,
      onReconnectStart() {
        isMoving.current = true;
      },
      onReconnectEnd(event, edge, fixed, { toNode }) {
        isMoving.current = false;
        const at = pointOf(event);
        const card = toNode?.id ?? nodeAt(at);
        if (card !== undefined) {
          const end = Number(card);
          move(Number(edge.id), fixed === 'source' ? { to: end } : { from: end }, at);
        }
      },
      onConnectEnd(event, end) {
        const at = pointOf(event);
        const { fromNode, fromHandle, toNode } = end;
        const isOnNothing = toNode === null && nodeAt(at) === undefined && isOnCanvas(at);
        if (isMoving.current || (fromNode !== null && isOnNothing)) {
          connecting.stop();
        } else {
          connecting.onConnectEnd(event, end);
        }
        if (!isMoving.current && fromNode !== null && isOnNothing) {
          const id = Number(fromNode.id);
          const isBackward = fromHandle?.type === 'target';
          onEmpty(isBackward ? { type: 'calling', to: id } : { type: 'calledBy', from: id }, at);
        }
      },
    };
  }, [designs, view, kindOf, connecting, onEmpty]);
}
