import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Component } from '../../model/Component';
import type { Id } from '../../model/Id';
import { cardSize } from '../../exchange/drawing/cardSize';
import type { ComponentNode } from '../canvas/CanvasTypes';
import { useStores } from '../stores/useStores';
import { connectionAt } from './connectionAt';
import type { GestureProps } from './GestureProps';
import type { Point } from './Point';
import { spliceInto } from './spliceInto';

interface Splicing extends Required<Pick<GestureProps, 'onNodeDrag' | 'onNodeDragStop'>> {
  /** The connection that what is dragged would be put into. */
  readonly hovered: Id | undefined;
}

/** What is let go over a connection is put into it: a kind from the palette, or a card that nothing is connected to. */
export function useSplicing(): Splicing {
  const stores = useStores();
  const flow = useReactFlow();
  const [hovered, setHovered] = useState<Id>();
  const over = useRef<Id>(undefined);
  usePaletteHover(setHovered);

  const verbs = useMemo(() => {
    const { designs, view } = stores;
    const hover = (connection: Id | undefined, at?: Point) => {
      if (over.current === connection) return;
      over.current = connection;
      setHovered(connection);
      // The canvas asks for it where it would write the move.
      const dropInto = (component: Component) => {
        const reason = spliceInto(stores, component, connection ?? 0);
        if (reason === undefined) return;
        const { id, x, y } = component;
        designs.edit({ type: 'moveComponents', moves: [{ id, x, y }] }, 'Move');
        view.tell(reason, 'refused', at);
      };
      view.show({ dropInto: connection === undefined ? undefined : dropInto });
    };
    const middleOf = ({ position, measured }: ComponentNode): Point =>
      flow.flowToScreenPosition({
        x: position.x + (measured?.width ?? cardSize.width) / 2,
        y: position.y + (measured?.height ?? cardSize.height) / 2,
      });
    /** Whether one card alone is dragged, and nothing is connected to it. */
    const isLoose = (dragged: readonly ComponentNode[]): boolean => {
      const id = Number(dragged[0]?.id);
      const { connections } = designs.getState().design;
      return dragged.length === 1 && !connections.some(({ from, to }) => from === id || to === id);
    };
    const onNodeDrag: Splicing['onNodeDrag'] = (_event, node, dragged) => {
      const at = middleOf(node);
      hover(isLoose(dragged) ? connectionAt(at) : undefined, at);
    };
    return { onNodeDrag, onNodeDragStop: () => hover(undefined) };
  }, [stores, flow]);

  return { hovered, ...verbs };
}

/** Follows what is dragged from the palette; the palette asks `dropInto` when it is let go. */
function usePaletteHover(setHovered: (connection: Id | undefined) => void): void {
  const stores = useStores();
  useEffect(() => {
    const { designs, view } = stores;
    const hover = (connection: Id | undefined, at?: Point) => {
      setHovered(connection);
      const dropInto = (component: Component) => {
        const reason = spliceInto(stores, component, connection ?? 0);
        if (reason !== undefined) {
          designs.edit({ type: 'addComponent', component }, `Add ${component.name}`);
          view.select({ components: [component.id] });
          view.tell(`${component.name} was only placed. ${reason}`, 'refused', at);
        }
      };
      view.show({ dropInto: connection === undefined ? undefined : dropInto });
    };
    const leave = () => {
      if (view.getState().dropInto !== undefined) {
        hover(undefined);
      }
    };
    const follow = (event: PointerEvent) => {
      if (document.querySelector('.palette-ghost') === null) {
        leave();
      } else {
        const at = { x: event.clientX, y: event.clientY };
        hover(connectionAt(at), at);
      }
    };
    // The palette hears of the end of its drag after this listener does.
    const end = () => setTimeout(leave);
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', leave);
    };
  }, [stores, setHovered]);
}
