import { messageOf } from '../../model/messageOf';
import { useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { ComponentNode, ConnectionEdge } from '../canvas/CanvasTypes';
import type { Orientation } from '../canvas/Orientation';
import { useFit } from '../canvas/useFit';
import { useOrientation } from '../canvas/useOrientation';
import { alignmentOf, type Side } from '../edits/alignmentOf';
import type { Box } from '../../exchange/drawing/Box';
import { distributionOf, type Axis } from '../edits/distributionOf';
import type { Design } from '../../model/Design';
import type { Move } from '../../model/Edit';
import type { Id } from '../../model/Id';
import type { Layout } from '../../runner/tidy/Layout';
import { tidyInWorker } from '../../runner/tidy/tidyInWorker';
import type { Stores } from '../stores/Stores';
import { useStores } from '../stores/useStores';
import { useMotion } from '../theme/useMotion';
import { boxOfNode } from './boxOfNode';
import type { FlowStore } from './FlowStore';
import { glide } from './glide';

/** Verbs that put cards in order, each one step of undo. */
export interface Arranging {
  /** Lays out what is selected if that is two or more, else everything. */
  readonly tidy: () => Promise<void>;
  readonly align: (side: Side) => void;
  readonly distribute: (axis: Axis) => void;
}

/** The verbs, bound to the stores and to how the drawing lies on this screen. */
export function useArranging(): Arranging {
  const stores = useStores();
  const flow = useStoreApi<ComponentNode, ConnectionEdge>();
  const orientation = useOrientation();
  const fit = useFit();
  const isMoving = useMotion();
  return useMemo(
    () => bind(stores, { flow, orientation, fit, isMoving }),
    [stores, flow, orientation, fit, isMoving],
  );
}

/** A layout that is not there after so long is told of, milliseconds. */
const tellAfterMs = 700;
/** The tidying that is being worked out, on whichever button it was asked for. */
let underWay: AbortController | undefined;

interface Screen {
  readonly flow: FlowStore;
  readonly orientation: Orientation;
  readonly fit: (durationMs: number) => void;
  readonly isMoving: boolean;
}

function bind({ designs, view }: Stores, { flow, orientation, fit, isMoving }: Screen): Arranging {
  const selectedBoxes = () => {
    const { components } = view.getState().selection;
    return flow
      .getState()
      .nodes.map(boxOfNode)
      .filter(({ id }) => components.includes(id));
  };
  const showAll = () => {
    if (
      !flow
        .getState()
        .nodes.map(boxOfNode)
        .every((box) => isInView(box, flow))
    ) {
      fit(200);
    }
  };
  const move = (moves: readonly Move[], label: string, onShown?: () => void) => {
    const before = new Map(flow.getState().nodes.map(({ id, position }) => [id, position]));
    const edit = { type: 'moveComponents', moves } as const;
    // What is drawn has to be at the new places before it can glide there, and no frame may show it.
    const problem = flushSync(() => designs.edit(edit, label)[0]);
    if (problem !== undefined) {
      view.tell(problem.message, 'refused');
    } else if (isMoving) {
      const stop = glide(flow, before, onShown);
      const unsubscribe = designs.subscribe(() => {
        unsubscribe();
        stop();
      });
    } else {
      onShown?.();
    }
    return problem === undefined;
  };
  /** Undefined where it came to nothing, which is told: another edit ends it, and so does asking again. */
  const layOut = async (ids: readonly Id[]) => {
    const before = designs.getState().design;
    const waiting = new AbortController();
    underWay?.abort();
    underWay = waiting;
    const unsubscribe = designs.subscribe(({ design }) => {
      if (design !== before) {
        waiting.abort(new Error('Tidying was stopped, because the design was changed meanwhile.'));
      }
    });
    const note = setTimeout(
      () => view.tell(`Tidying ${ids.length} components. A change to the design stops it.`),
      tellAfterMs,
    );
    try {
      return await tidyInWorker({ layout: layoutOf(before), ids }, waiting.signal);
    } catch (error) {
      if (underWay === waiting) {
        view.tell(messageOf(error), 'refused');
      }
      return undefined;
    } finally {
      clearTimeout(note);
      unsubscribe();
    }
  };
  const moveOnScreen = (places: readonly Move[], label: string) => {
    const moves = places.map(({ id, x, y }) => rounded(id, orientation.toDesign({ x, y })));
    if (!isThere(moves, designs.getState().design)) {
      move(moves, label);
    }
  };

  return {
    async tidy() {
      const { design } = designs.getState();
      const { components } = view.getState().selection;
      const isWhole = components.length < 2;
      const ids = isWhole ? design.components.map(({ id }) => id) : components;
      const moves = ids.length === 0 ? [] : await layOut(ids);
      if (moves === undefined) {
        return;
      }
      if (isThere(moves, design)) {
        view.tell(ids.length === 0 ? 'There is nothing to tidy yet.' : 'This is tidy already.');
      } else if (move(moves, 'Tidy', isWhole ? showAll : undefined)) {
        view.tell('Tidied. Undo brings the old places back.');
      }
    },
    align: (side) => moveOnScreen(alignmentOf(selectedBoxes(), side), 'Align'),
    distribute: (axis) => moveOnScreen(distributionOf(selectedBoxes(), axis), 'Distribute'),
  };
}

/** No more of the design than the worker needs. */
function layoutOf({ components, connections }: Design): Layout {
  return {
    components: components.map(({ id, x, y }) => ({ id, x, y })),
    connections: connections.map(({ from, to }) => ({ from, to })),
  };
}

/** Whether everything lies already where it is to go: no step of undo then. */
function isThere(moves: readonly Move[], { components }: Design): boolean {
  const placeOf = new Map(components.map((component) => [component.id, component]));
  return moves.every(({ id, x, y }) => placeOf.get(id)?.x === x && placeOf.get(id)?.y === y);
}

function isInView({ x, y, width, height }: Box, flow: FlowStore): boolean {
  const { transform, width: right, height: foot } = flow.getState();
  const [shiftX, shiftY, zoom] = transform;
  return (
    x * zoom + shiftX >= 0 &&
    y * zoom + shiftY >= 0 &&
    (x + width) * zoom + shiftX <= right &&
    (y + height) * zoom + shiftY <= foot
  );
}

function rounded(id: Box['id'], { x, y }: { readonly x: number; readonly y: number }): Move {
  return { id, x: Math.round(x), y: Math.round(y) };
}
