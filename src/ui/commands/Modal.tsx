import type { ReactNode } from 'react';
import type { Dialog } from '../../store/viewStore';
import { useModal } from './useModal';

interface ModalProps {
  /** Which dialog of the page it is. */
  readonly dialog: Dialog;
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A dialog over the page: Escape or a click beside it closes it, and the focus goes back to where it was. */
export function Modal({ dialog, label, className, children }: ModalProps) {
  const { close, element } = useModal(dialog);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions jsx-a11y/click-events-have-key-events
    <dialog
      {...element}
      className={`dialog ${className}`}
      aria-label={label}
      onClick={({ target, currentTarget }) => target === currentTarget && close()}
    >
      {children}
    </dialog>
  );
}
