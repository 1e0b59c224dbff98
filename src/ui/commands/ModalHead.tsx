import type { ReactNode } from 'react';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';

interface ModalHeadProps {
  readonly title: string;
  /** What stands between the title and the closing button. */
  readonly children?: ReactNode;
}

/** The title of a dialog, and the button that closes it. */
export function ModalHead({ title, children }: ModalHeadProps) {
  const { view } = useStores();
  return (
    <div className="modal-head">
      <h2>{title}</h2>
      {children}
      <button
        type="button"
        className="button square quiet"
        aria-label="Close"
        onClick={() => view.show({ dialog: undefined })}
      >
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
