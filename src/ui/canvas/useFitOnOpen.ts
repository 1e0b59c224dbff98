import { useNodesInitialized } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { useFit } from './useFit';

/** Brings the whole design into view when one has been opened, once its cards have been measured. */
export function useFitOnOpen(): void {
  const { designs } = useStores();
  const fit = useFit();
  const invitation = useView((state) => state.invitation);
  const measured = useNodesInitialized();
  const isDue = useRef(true);

  useEffect(
    () =>
      designs.onReplace(({ components }) => {
        isDue.current = components.length > 0;
        requestAnimationFrame(() => fit());
      }),
    [designs, fit],
  );
  useEffect(() => {
    if (measured && isDue.current) {
      isDue.current = false;
      fit();
    }
  }, [measured, fit]);
  useEffect(() => {
    const timer = setTimeout(() => fit(invitation === undefined ? 300 : 0), 60);
    return () => clearTimeout(timer);
  }, [fit, invitation]);
}
