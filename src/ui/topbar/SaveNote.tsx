import { Icon } from '../icons/Icon';
import { useSaved } from '../stores/useSaved';

/** Says whether the design is on this device. */
export function SaveNote() {
  const state = useSaved((saved) => saved.state);
  const failure = useSaved((saved) => saved.failure);
  switch (state) {
    case 'new':
      return null;
    case 'waiting':
      return <span className="save-note">Saving…</span>;
    case 'saved':
      return (
        <span className="save-note" title="Saved on this device as you go">
          <Icon name="check" size={14} />
          <span>Saved</span>
        </span>
      );
    case 'failed':
      return (
        <span className="save-note failed" role="alert" title={failure}>
          Not saved
        </span>
      );
  }
}
