import { useNodesInitialized, useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { isViewUseful } from './isViewUseful';
import { useFit } from './useFit';
import { useOrientation } from './useOrientation';

/** Brings a design into view when it has been opened, once its cards have been measured: as its link says, or the whole. */
export function useFitOnOpen(): void {
  const { designs } = useStores();
  const show = useShowOpened();
  const invitation = useView((state) => state.invitation);
  const measured = useNodesInitialized();
  // A page that opens with nothing drawn has nothing to bring into view: the first card stays where it is put.
  const isDue = useRef(designs.getState().design.components.length > 0);

  useEffect(
    () =>
      designs.onReplace(({ components }) => {
        isDue.current = components.length > 0;
        requestAnimationFrame(() => show());
      }),
    [designs, show],
  );
  useEffect(() => {
    if (measured && isDue.current) {
      isDue.current = false;
      show();
    }
  }, [measured, show]);
  useEffect(() => {
    const timer = setTimeout(() => show(invitation === undefined ? 300 : 0), 60);
    const stop = () => clearTimeout(timer);
    // What a finger is put on meanwhile stays under it.
    addEventListener('pointerdown', stop, true);
    return () => {
      stop();
      removeEventListener('pointerdown', stop, true);
    };
  }, [show, invitation]);
}

function useShowOpened(): (durationMs?: number) => void {
  const { designs, view } = useStores();
  const flow = useReactFlow();
  const screen = useStoreApi();
  const { isUpright } = useOrientation();
  const fit = useFit();
  return useCallback(
    (durationMs = 0) => {
      const { openedView } = view.getState();
      const isAsked = openedView?.design === designs.getState().design && !isUpright;
      if (
        openedView !== undefined &&
        isAsked &&
        isViewUseful(openedView, flow.getNodesBounds(flow.getNodes()), screen.getState())
      ) {
        void flow.setViewport(openedView);
      } else {
        fit(durationMs);
      }
    },
    [designs, view, flow, screen, isUpright, fit],
  );
}
