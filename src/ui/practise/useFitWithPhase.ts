import { useEffect, useRef } from 'react';
import { useFit } from '../canvas/useFit';
import { useStores } from '../stores/useStores';

/** As long as a phase, a problem, or a canvas that was hidden take to be laid out. */
const afterMs = 150;

/**
 * Brings a drawing into view once on each occasion, such as a phase, because each leaves it another height, and once after it was
 * replaced; while the canvas is hidden it has no size to fit into, and this waits until it is seen.
 */
export function useFitWithPhase(occasion: string, isSeen: boolean): void {
  const { designs } = useStores();
  const fit = useFit();
  const fitted = useRef<string>(undefined);
  useEffect(
    () =>
      designs.onReplace(() => {
        fitted.current = undefined;
      }),
    [designs],
  );
  useEffect(() => {
    if (!isSeen || fitted.current === occasion) return undefined;
    const timer = setTimeout(() => {
      fitted.current = occasion;
      fit();
    }, afterMs);
    return () => clearTimeout(timer);
  }, [occasion, isSeen, fit]);
}
