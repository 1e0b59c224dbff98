import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { Dialog } from '../../store/viewStore';
import { useStores } from '../stores/useStores';

interface ModalProps {
  /** Which dialog of the page it is. */
  readonly dialog: Dialog;
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A dialog over the page: Escape or a click beside it closes it, and the focus goes back to where it was. */
export function Modal({ dialog, label, className, children }: ModalProps) {
  const { view } = useStores();
  const root = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = root.current;
    shown?.showModal();
    // While it is still in the page: only then the focus goes back.
    return () => shown?.close();
  }, []);
  const close = () => view.show({ dialog: undefined });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions jsx-a11y/click-events-have-key-events
    <dialog
      ref={root}
      className={`dialog ${className}`}
      aria-label={label}
      onClose={() => {
        // It is told a moment later, when another one may be open.
        if (view.getState().dialog === dialog && root.current?.open !== true) {
          close();
        }
      }}
      onClick={(event) => event.target === root.current && close()}
    >
      {children}
    </dialog>
  );
}
