import type { Shelved } from '../../store/designShelf';
import { useStores } from '../stores/useStores';
import { showRead } from '../topbar/showRead';

/** A verb that puts a design of this device on the canvas; what was there is kept beside it. */
export function useOpenShelved(onOpened: () => void): (one: Shelved) => Promise<void> {
  const stores = useStores();
  return async (one) => {
    if (one.openIn === 'here') return onOpened();
    const isOpen = showRead(await stores.shelf.take(one), stores, {
      step: `Open "${one.name}"`,
      opened: 'is open',
      failed: `${one.name} cannot be opened.`,
    });
    if (isOpen) onOpened();
  };
}
