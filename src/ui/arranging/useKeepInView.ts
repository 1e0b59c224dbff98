import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { CanvasView } from '../../store/viewStore';
import { covered } from '../canvas/covered';
import { isSameView } from './isSameView';
import { useGliding } from './useGliding';
import { viewKeeping } from './viewKeeping';

interface Kept {
  /** The view before it was moved here, and the height of the canvas then. */
  readonly before: CanvasView;
  readonly height: number;
  /** Where it was moved; the person has looked elsewhere since, where it is another. */
  readonly after: CanvasView;
}

/** Keeps in view what is, when the canvas gets smaller because a panel grows; gives the view back when it goes. */
export function useKeepInView(): void {
  const flow = useReactFlow();
  const screen = useStoreApi();
  const glide = useGliding();
  useEffect(() => {
    let { width, height } = screen.getState();
    let kept: Kept | undefined;
    return screen.subscribe((state) => {
      const before = { width, height };
      if (state.width === width && state.height === height) return;
      ({ width, height } = state);
      const view = glide.view();
      if (kept !== undefined && !isSameView(view, kept.after)) kept = undefined;
      if (height < before.height && before.height > 0) {
        const after = viewKeeping(view, before, state, cardsOf(flow), covered().top);
        if (after === undefined) return;
        kept = { before: kept?.before ?? view, height: kept?.height ?? before.height, after };
        glide.go(after);
      } else if (kept !== undefined && height >= kept.height) {
        glide.go(kept.before);
        kept = undefined;
      }
    });
  }, [flow, screen, glide]);
}

function cardsOf(flow: ReturnType<typeof useReactFlow>) {
  return flow
    .getNodes()
    .flatMap(({ position, measured, selected = false }) =>
      measured?.width === undefined || measured.height === undefined
        ? []
        : [{ ...position, width: measured.width, height: measured.height, isSelected: selected }],
    );
}
