import { useCallback } from 'react';
import { useStores } from '../stores/useStores';

/** Keeps the design on the canvas on this device, beside others, until it is removed from the start screen. */
export function useKeepDesign(): () => void {
  const { designs, shelf, view } = useStores();
  return useCallback(() => {
    const { design } = designs.getState();
    void shelf.keep().then((isKept) => {
      const { failure = '' } = shelf.getState();
      if (isKept) view.tell(`${design.name} is kept. The start screen lists it.`);
      else view.tell(`${design.name} could not be kept: ${failure}`, 'refused');
    });
  }, [designs, shelf, view]);
}
