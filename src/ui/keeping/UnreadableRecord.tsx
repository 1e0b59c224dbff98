import { useState } from 'react';
import { downloadFile } from '../feedback/downloadFile';
import { useStores } from '../stores/useStores';

/** A record on this device that cannot be read: it can be saved as a file, and removed once that was confirmed. */
export function UnreadableRecord({ recordKey }: { readonly recordKey: string }) {
  const { shelf, view } = useStores();
  const [isAsking, setAsking] = useState(false);
  const save = async () => {
    const text = await shelf.raw(recordKey);
    downloadFile(new Blob([text], { type: 'application/json' }), recordKey, 'json');
  };
  const remove = async () => {
    const isGone = await shelf.removeUnreadable(recordKey);
    if (isGone) view.tell('The design that could not be read is removed, with its revisions.');
  };
  return (
    <div className="unreadable">
      <p className="field-problem">
        One design on this device cannot be read: it is damaged, or of a newer version. It is left
        as it is.
      </p>
      <div className="keeping-buttons">
        <button type="button" className="button" onClick={() => void save()}>
          Save what is there as a file
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={isAsking}
          onClick={() => setAsking(!isAsking)}
        >
          Remove it …
        </button>
      </div>
      <output className="muted">
        {isAsking &&
          'It goes with its revisions, and nothing brings it back. If a newer version of this page wrote it, load the page again first.'}
      </output>
      {isAsking && (
        <div className="keeping-buttons">
          <button type="button" className="button danger" onClick={() => void remove()}>
            Remove it for good
          </button>
        </div>
      )}
    </div>
  );
}
