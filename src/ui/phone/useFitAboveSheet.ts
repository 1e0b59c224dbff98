import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { Selection, Sheet } from '../../store/viewStore';
import { fitOptions } from '../canvas/fitOptions';
import { useFit } from '../canvas/useFit';
import { useOrientation } from '../canvas/useOrientation';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { useMotion } from '../theme/useMotion';

const movesForMs = 200;
/** What is on a card can be read at this zoom, and its neighbours are in view. */
const readableZoom = 0.75;
/** Both ends of a long connection get no smaller than this. */
const leastZoom = 0.5;

/** Keeps the drawing in view above the sheet: all of it, or what is selected where all of it would be too small to read. */
export function useFitAboveSheet(sheet: Sheet): void {
  const fit = useFit();
  const flow = useReactFlow();
  const screen = useStoreApi();
  const { designs } = useStores();
  const { isUpright } = useOrientation();
  const moves = useMotion();
  const shown = useRef<Sheet>(undefined);
  const selection = useView((state) => state.selection);
  useEffect(() => {
    const chosen = chosenIn(designs.getState().design, selection);
    const isNew = sheet !== shown.current;
    shown.current = sheet;
    if (sheet === 'none' || chosen.length === 0) {
      // What is chosen brings a sheet up in the next moment: a fit before that would come after it.
      if (isNew) fit(sheet === 'none' ? 100 : 200);
      return;
    }
    const { width, height } = screen.getState();
    const { padding = 0 } = fitOptions(isUpright);
    const viewOf = (ids: readonly string[], least: number, most: number) =>
      getViewportForBounds(flow.getNodesBounds([...ids]), width, height, least, most, padding);
    const all = flow.getNodes().map(({ id }) => id);
    const whole = viewOf(all, 0.01, 1);
    const next =
      whole.zoom >= readableZoom ? whole : viewOf(chosen.map(String), leastZoom, readableZoom);
    void flow.setViewport(next, { duration: moves ? movesForMs : 0 });
  }, [sheet, selection, fit, flow, screen, designs, isUpright, moves]);
}

/** The components that are selected, and both ends of the connections that are. */
function chosenIn({ connections }: Design, selection: Selection): readonly Id[] {
  const ends = connections
    .filter(({ id }) => selection.connections.includes(id))
    .flatMap(({ from, to }) => [from, to]);
  return [...new Set([...selection.components, ...ends])];
}
