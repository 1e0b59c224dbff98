import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { cardSize } from '../../exchange/drawing/cardSize';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { CanvasView, Selection, Sheet } from '../../store/viewStore';
import { isSameView } from '../arranging/isSameView';
import { useGliding } from '../arranging/useGliding';
import { covered } from '../canvas/covered';
import { fitOptions } from '../canvas/fitOptions';
import { useFit } from '../canvas/useFit';
import { useOrientation } from '../canvas/useOrientation';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { viewAboveSheet } from './viewAboveSheet';

/** What is on a card can be read at this zoom, and its neighbours are in view. */
const readableZoom = 0.75;
/** Both ends of a long connection get no smaller than this. */
const leastZoom = 0.5;
/** The column of the two buttons that lie over the canvas, pixels. */
const floats = 56;

/** What the canvas showed before a sheet came up, and what it shows since. */
interface Kept {
  readonly before: CanvasView;
  readonly after: CanvasView;
  readonly cards: number;
  readonly isUpright: boolean;
}

/**
 * Keeps in view above a sheet what can be read there: what is selected, or as much of the drawing as has room, what limits the run
 * first. Gives the view from before back when the sheet goes, unless the person has looked elsewhere since.
 */
export function useFitAboveSheet(sheet: Sheet): void {
  const fit = useFit();
  const flow = useReactFlow();
  const screen = useStoreApi();
  const { designs, view } = useStores();
  const { isUpright } = useOrientation();
  const glide = useGliding();
  const shown = useRef<Sheet>(undefined);
  const kept = useRef<Kept>(undefined);
  const selection = useView((state) => state.selection);
  useEffect(() => {
    const chosen = chosenIn(designs.getState().design, selection);
    const isNew = sheet !== shown.current;
    shown.current = sheet;
    const nodes = flow.getNodes();
    if (sheet === 'none') {
      const was = kept.current;
      kept.current = undefined;
      if (!isNew) return;
      if (was?.cards !== nodes.length || was.isUpright !== isUpright) fit(100);
      else if (isSameView(glide.view(), was.after)) glide.go(was.before);
      return;
    }
    // What is chosen brings a sheet up in the next moment: a fit before that would come after it.
    if (nodes.length === 0 || (chosen.length === 0 && !isNew)) return;
    const { width, height } = screen.getState();
    const now = glide.view();
    const isLeft = kept.current !== undefined && !isSameView(now, kept.current.after);
    const before = kept.current === undefined || isLeft ? now : kept.current.before;
    const after = chosen.length > 0 ? viewOfChosen() : viewOfWhole();
    kept.current = { before, after, cards: nodes.length, isUpright };
    glide.go(after);

    function viewOfChosen(): CanvasView {
      const { padding = 0 } = fitOptions(isUpright);
      const viewOf = (ids: readonly string[], least: number, most: number) =>
        getViewportForBounds(flow.getNodesBounds([...ids]), width, height, least, most, padding);
      const whole = viewOf(
        nodes.map(({ id }) => id),
        0.01,
        1,
      );
      return whole.zoom >= readableZoom
        ? whole
        : viewOf(chosen.map(String), leastZoom, readableZoom);
    }

    function viewOfWhole(): CanvasView {
      const { top, right, bottom } = covered();
      const cards = nodes.map(({ id, position, measured = {} }) => ({
        ...cardSize,
        ...measured,
        ...position,
        id: Number(id),
      }));
      const room = { width: width - right - floats, height: height - bottom - top };
      const { bottleneck } = view.getState();
      const next = viewAboveSheet(cards, { width, height }, room, before, bottleneck, right);
      return { ...next, y: next.y + top };
    }
  }, [sheet, selection, fit, flow, screen, designs, view, isUpright, glide]);
}

/** The components that are selected, and both ends of the connections that are. */
function chosenIn({ connections }: Design, selection: Selection): readonly Id[] {
  const ends = connections
    .filter(({ id }) => selection.connections.includes(id))
    .flatMap(({ from, to }) => [from, to]);
  return [...new Set([...selection.components, ...ends])];
}
