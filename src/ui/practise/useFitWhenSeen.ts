import { useEffect, useRef } from 'react';
import { useFit } from '../canvas/useFit';
import { useStores } from '../stores/useStores';

/** The canvas needs a moment for its size once it is shown. */
const afterMs = 60;

/** Brings a drawing into view when the canvas is first shown with it: while it was hidden it had no size to fit into. */
export function useFitWhenSeen(isSeen: boolean): void {
  const { designs } = useStores();
  const fit = useFit();
  const isDue = useRef(true);
  useEffect(
    () =>
      designs.onReplace(() => {
        isDue.current = true;
      }),
    [designs],
  );
  useEffect(() => {
    if (!isSeen || !isDue.current) return undefined;
    const timer = setTimeout(() => {
      isDue.current = false;
      fit();
    }, afterMs);
    return () => clearTimeout(timer);
  }, [isSeen, fit]);
}
