import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';

/** Ends a glide of the drawing where it is pressed: what is under the finger would go on from there, and the click fall beside it. */
export function useHoldStill(): void {
  const flow = useReactFlow();
  const screen = useStoreApi();
  useEffect(() => {
    const hold = ({ isPrimary, target }: PointerEvent) => {
      if (isPrimary && screen.getState().domNode?.contains(target as Node) === true) {
        void flow.setViewport(flow.getViewport());
      }
    };
    window.addEventListener('pointerdown', hold, true);
    return () => window.removeEventListener('pointerdown', hold, true);
  }, [flow, screen]);
}
