import { useLayoutEffect, useRef, type RefObject, type SyntheticEvent } from 'react';
import type { Dialog, ViewState } from '../../store/viewStore';
import { useStores } from '../stores/useStores';

interface Modal {
  /** Closes the dialog. */
  readonly close: () => void;
  /** What its element is given. */
  readonly element: {
    readonly ref: RefObject<HTMLDialogElement | null>;
    readonly onCancel: (event: SyntheticEvent) => void;
    readonly onClose: () => void;
  };
}

/**
 * Opens a dialog of the page with what holds it; Escape closes it, and the focus goes back to where it was. What is only its own
 * is put back (`along`) when it closes.
 */
export function useModal(dialog: Dialog, along?: Partial<Pick<ViewState, 'sharing'>>): Modal {
  const { view } = useStores();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = ref.current;
    shown?.showModal();
    // While it is still in the page: only then the focus goes back.
    return () => shown?.close();
  }, []);
  const close = () => {
    if (view.getState().dialog === dialog) view.show({ ...along, dialog: undefined });
  };
  return {
    close,
    element: {
      ref,
      // At once: of its end the browser tells a moment later, and until then no shortcut would work.
      onCancel: ({ target, currentTarget }) => target === currentTarget && close(),
      // Then another one may be open, or it may be open again.
      onClose: () => ref.current?.open !== true && close(),
    },
  };
}
