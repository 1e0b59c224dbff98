import { useStore, type ReactFlowState } from '@xyflow/react';
import { pathTables, pointOn } from '../dots/pathTables';
import type { Id } from '../../model/Id';
import { clearOfCards } from './clearOfCards';
import type { Point } from './Point';

interface Selected {
  readonly type: 'component' | 'connection';
  readonly id: Id;
}

/** Pixels between the foot of the bar and a card with its tag, or the middle of a line with its label. */
const above = { component: 18, connection: 30 } as const;

/** Where the bar of what is selected has the middle of its foot, in pixels of the drawing's window; undefined while that is dragged. */
export function useBarPlace({ type, id }: Selected): Point | undefined {
  return useStore(
    (state) => (type === 'component' ? overCard(state, id) : overLine(state, id)),
    isSame,
  );
}

function overCard({ nodeLookup, transform }: ReactFlowState, id: Id): Point | undefined {
  const node = nodeLookup.get(String(id));
  if (node === undefined || node.dragging === true) {
    return undefined;
  }
  const { x, y } = node.internals.positionAbsolute;
  const middle = x + (node.measured.width ?? 0) / 2;
  return inWindow(middle, y, transform, above.component);
}

function overLine({ nodeLookup, transform }: ReactFlowState, id: Id): Point | undefined {
  const table = pathTables.get(id);
  if (table === undefined) return undefined;
  const [, , zoom] = transform;
  const cards = [...nodeLookup.values()]
    // Areas and notes may lie under it.
    .filter((node) => node.type === 'component')
    .map(({ internals: { positionAbsolute: at }, measured: { width = 0, height = 0 } }) => ({
      ...inWindow(at.x, at.y, transform, 0),
      width: width * zoom,
      height: height * zoom,
    }));
  return clearOfCards(
    inWindow(pointOn(table, 0.5, 0), pointOn(table, 0.5, 1), transform, above.connection),
    cards,
  );
}

function inWindow(
  x: number,
  y: number,
  [left, top, zoom]: ReactFlowState['transform'],
  higher: number,
): Point {
  return { x: Math.round(x * zoom + left), y: Math.round(y * zoom + top - higher) };
}

function isSame(one: Point | undefined, other: Point | undefined): boolean {
  return one?.x === other?.x && one?.y === other?.y;
}
