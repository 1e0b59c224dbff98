import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { Mark } from '../../model/Mark';
import type { DesignStore } from '../../store/designStore';
import type { ViewStore } from '../../store/viewStore';
import { cardSize } from '../../exchange/drawing/cardSize';
import { useOrientation } from '../canvas/useOrientation';
import { boundsOf } from '../../exchange/drawing/boundsOf';
import { useStores } from '../stores/useStores';

/** What can be done with notes and areas, each one step of undo; what is refused is told to the person. */
export interface Marks {
  /** Puts one into the middle of what is shown. An area goes around the components that are selected. */
  readonly add: (type: Mark['type']) => void;
  readonly change: (
    id: Id,
    part: Partial<Omit<Mark, 'id' | 'type'>>,
    merge?: string,
  ) => string | undefined;
  readonly remove: (id: Id) => void;
}

const sizes = {
  note: { width: 200, height: 90 },
  area: { width: 440, height: 260 },
} as const;
const firstText = { note: 'A note', area: 'An area' } as const;

/** The verbs of notes and areas, bound to the stores. */
export function useMarks(): Marks {
  const { designs, view } = useStores();
  const flow = useReactFlow();
  const orientation = useOrientation();
  return useMemo(() => {
    const add = (type: Mark['type']) => {
      const around = type === 'area' ? frameOfSelection(designs, view) : undefined;
      const { design } = designs.getState();
      const { marks = [], nextId } = design;
      const middle = middleOf(flow, orientation.toDesign);
      const place = around ?? freeBox(design, { ...middle, ...sizes[type] });
      const mark: Mark = { id: nextId, type, text: firstText[type], ...place };
      const problem = designs.edit({ type: 'setMarks', marks: [...marks, mark] }, `Add ${type}`)[0];
      if (problem === undefined) {
        view.select({});
        view.show({ selectedMark: nextId });
      }
      view.tell(problem?.message ?? `${firstText[type]} is added.`, problem ? 'refused' : 'plain');
    };
    return { add, change: changing(designs), remove: removing(designs, view) };
  }, [designs, view, flow, orientation]);
}

function changing(designs: DesignStore): Marks['change'] {
  return (id, part, merge) => {
    const marks = (designs.getState().design.marks ?? []).map((mark) =>
      mark.id === id ? { ...mark, ...part } : mark,
    );
    return designs.edit({ type: 'setMarks', marks }, 'Change a note', merge)[0]?.message;
  };
}

function removing(designs: DesignStore, view: ViewStore): Marks['remove'] {
  return (id) => {
    const marks = (designs.getState().design.marks ?? []).filter((mark) => mark.id !== id);
    designs.edit({ type: 'setMarks', marks }, 'Remove a note');
    view.show({ selectedMark: undefined });
    view.tell('Removed. Undo brings it back.');
  };
}

const margin = 28;
const headroom = 30;

/** Around everything that is selected, with room for the heading; undefined where nothing is. */
function frameOfSelection(designs: DesignStore, view: ViewStore) {
  const { components } = view.getState().selection;
  const inside = designs.getState().design.components.filter(({ id }) => components.includes(id));
  if (inside.length === 0) return undefined;
  const { x, y, width, height } = boundsOf(inside.map(cardOf));
  return {
    x: x - margin,
    y: y - margin - headroom,
    width: width + 2 * margin,
    height: height + 2 * margin + headroom,
  };
}

/** A card with what hangs below it: its zones. */
function cardOf({ x, y }: Place) {
  return { x, y, width: cardSize.width, height: cardSize.height + 16 };
}

/** The nearest place above or below where nothing is, in steps of a row. */
function freeBox<Box extends Place & { readonly width: number; readonly height: number }>(
  { components, marks = [] }: Design,
  box: Box,
): Box {
  const cards = components.map(cardOf);
  const isFree = ({ x, y, width, height }: Box) =>
    [...cards, ...marks].every(
      (other) =>
        x + width <= other.x ||
        other.x + other.width <= x ||
        y + height <= other.y ||
        other.y + other.height <= y,
    );
  const rows = [0, 1, -1, 2, -2, 3, -3, 4, -4].map((row) => ({ ...box, y: box.y + row * 110 }));
  return rows.find(isFree) ?? box;
}

type Place = { readonly x: number; readonly y: number };

function middleOf(
  flow: { readonly screenToFlowPosition: (place: Place) => Place },
  toDesign: (place: Place) => Place,
): Place {
  const box = document.querySelector('.react-flow')?.getBoundingClientRect();
  const middle = flow.screenToFlowPosition({
    x: (box?.left ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.top ?? 0) + (box?.height ?? 0) / 2,
  });
  const { x, y } = toDesign(middle);
  return { x: Math.round(x - 100), y: Math.round(y - 45) };
}
