import { Icon } from '../icons/Icon';
import { useSaved } from '../stores/useSaved';
import { useStores } from '../stores/useStores';

/** Says whether the design is on this device; leads to its revisions, and to why it is not. */
export function SaveNote() {
  const { view } = useStores();
  const { state, failure } = useSaved((saved) => saved);
  if (state === 'new') return null;
  const isFailed = state === 'failed';
  return (
    <button
      type="button"
      className={`save-note ${state}`}
      title={failure ?? 'Saved on this device as you go: revisions and backup'}
      onClick={() => view.show({ dialog: 'keeping', revisionsOf: undefined })}
    >
      {state === 'saved' && <Icon name="check" size={14} />}
      <span role={isFailed ? 'alert' : undefined}>
        {isFailed ? 'Not saved' : state === 'saved' ? 'Saved' : 'Saving…'}
      </span>
    </button>
  );
}
