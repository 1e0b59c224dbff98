import type { NodeChange, NodePositionChange, XYPosition } from '@xyflow/react';
import type { ComponentNode } from '../canvas/CanvasTypes';
import type { Orientation } from '../canvas/Orientation';
import type { Box } from '../../exchange/drawing/Box';
import { boundsOf } from '../../exchange/drawing/boundsOf';
import { boxOfNode } from './boxOfNode';
import type { FlowStore } from './FlowStore';
import { gridShift } from './gridShift';
import { helperLines } from './helperLines';
import { helperShift } from './helperShift';
import type { DragOverlay } from './DragOverlay';

type Change = NodeChange<ComponentNode>;
type PlacedChange = NodePositionChange & { readonly position: XYPosition };

/** What a drag asks of the keyboard and of the page. */
export interface SteeringContext {
  readonly flow: FlowStore;
  readonly overlay: DragOverlay;
  readonly orientation: Orientation;
  readonly isSnapping: () => boolean;
  /** Makes copies where the ghosts have been let go: so far from their originals, on the screen's drawing. */
  readonly dropCopies: (ids: readonly number[], shift: XYPosition) => void;
}

/** Pixels of the screen within which edges find each other. */
const reachPixels = 5;

/**
 * Comes between the pointer and the cards while they are dragged: holds them to the grid and in line with others, and drags
 * copies instead of them where Alt was held at the start.
 */
export class Steering {
  /** Whether Alt is down, and whether Ctrl or Cmd is. */
  readonly keys = { copies: false, turns: false };
  private latest: Change[] | undefined;
  private isCopying = false;
  private readonly context: SteeringContext;

  constructor(context: SteeringContext) {
    this.context = context;
  }

  get isDragging(): boolean {
    return this.latest !== undefined;
  }

  /** The changes as they shall be, from those that the pointer asks for. */
  readonly steer = (changes: Change[]): Change[] => {
    const placed = changes.filter(isOfDrag);
    if (placed.length === 0) {
      return changes;
    }
    if (this.latest === undefined) {
      this.isCopying = this.keys.copies;
    }
    const hasEnded = placed[0]?.dragging === false;
    this.latest = hasEnded ? undefined : changes;
    const shift = this.shiftOf(
      placed.map((change) => this.boxOf(change)),
      hasEnded,
    );
    const rest = changes.filter((change) => !isOfDrag(change));
    const shifted = placed.map((change) => ({ ...change, position: sum(change.position, shift) }));
    return this.isCopying ? [...rest, ...this.copy(shifted, hasEnded)] : [...rest, ...shifted];
  };

  /** Looks at the keys again, without a movement of the pointer. */
  again(): void {
    if (this.latest !== undefined) {
      this.context.flow.getState().triggerNodeChanges(this.steer(this.latest));
    }
  }

  private boxOf({ id, position }: PlacedChange): Box {
    return boxOfNode({ ...this.context.flow.getState().nodeLookup.get(id), id, position });
  }

  private shiftOf(boxes: readonly Box[], hasEnded: boolean): XYPosition {
    const { flow, orientation, overlay, isSnapping } = this.context;
    const dragged = boundsOf(boxes);
    const others = this.isCopying
      ? this.inView(new Set())
      : this.inView(new Set(boxes.map(({ id }) => id)));
    const reach = reachPixels / flow.getState().transform[2];
    // With the grid on, Ctrl lets a card go anywhere; with it off, Ctrl brings it.
    const isFree = isSnapping() && this.keys.turns;
    const toGrid = isSnapping() === this.keys.turns ? undefined : gridShift(dragged, orientation);
    const shift = {
      x: (isFree ? undefined : helperShift(dragged, others, 'x', reach)) ?? toGrid?.x ?? 0,
      y: (isFree ? undefined : helperShift(dragged, others, 'y', reach)) ?? toGrid?.y ?? 0,
    };
    const held = { ...dragged, ...sum(dragged, shift) };
    overlay.showLines(
      hasEnded ? [] : [...helperLines(held, others, 'x'), ...helperLines(held, others, 'y')],
      flow.getState().transform,
    );
    return shift;
  }

  /** The other cards on the screen: agreement with one that nobody sees would be a riddle. */
  private inView(dragged: ReadonlySet<number>): readonly Box[] {
    const { nodes, transform, width, height } = this.context.flow.getState();
    const [left, top, zoom] = transform;
    return nodes
      .map(boxOfNode)
      .filter(
        (box) =>
          !dragged.has(box.id) &&
          (box.x + box.width) * zoom + left > 0 &&
          (box.y + box.height) * zoom + top > 0 &&
          box.x * zoom + left < width &&
          box.y * zoom + top < height,
      );
  }

  private copy(placed: readonly PlacedChange[], hasEnded: boolean): readonly Change[] {
    const { flow, overlay, dropCopies } = this.context;
    if (!hasEnded) {
      overlay.showGhosts(placed, flow.getState().transform);
      return [];
    }
    overlay.showGhosts([], flow.getState().transform);
    this.isCopying = false;
    const [first] = placed;
    const origin = first && flow.getState().nodeLookup.get(first.id)?.position;
    if (first !== undefined && origin !== undefined) {
      const shift = { x: first.position.x - origin.x, y: first.position.y - origin.y };
      dropCopies(
        placed.map(({ id }) => Number(id)),
        shift,
      );
    }
    return [];
  }
}

function isOfDrag(change: Change): change is PlacedChange {
  return (
    change.type === 'position' && change.position !== undefined && change.dragging !== undefined
  );
}

function sum(place: XYPosition, shift: XYPosition): XYPosition {
  return { x: place.x + shift.x, y: place.y + shift.y };
}
