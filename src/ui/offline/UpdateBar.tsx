import { useState } from 'react';
import { downloadDesign } from '../feedback/downloadDesign';
import { useSaved } from '../stores/useSaved';
import { useStores } from '../stores/useStores';
import { takeUpdate } from './takeUpdate';
import type { UpdateReason } from './UpdateReason';
import './offline.css';

const words: Readonly<Record<UpdateReason['type'], string>> = {
  ready: 'A new version of Loadbearing is ready.',
  taken: 'Loadbearing was updated in another tab. This one goes on as it is.',
  missing:
    'A part of this page could not be loaded: there is no network, or a newer version has taken its place.',
};

const titles: Readonly<Record<UpdateReason['type'], string>> = {
  ready: 'New version',
  taken: 'New version',
  missing: 'Missing part',
};

interface UpdateBarProps {
  readonly reason: UpdateReason;
  readonly onReload: () => void;
  readonly onLater: () => void;
}

/** Offers to load the page again, once the design is saved; the run begins anew then. */
export function UpdateBar({ reason, onReload, onLater }: UpdateBarProps) {
  const { autosave, designs } = useStores();
  const [isUnsaved, setIsUnsaved] = useState(false);
  const isFailed = useSaved(({ state }) => state === 'failed');
  const kept = isFailed ? '' : 'Your design is kept; the run begins anew.';
  const reload = async () => {
    await autosave.flush();
    if (autosave.getState().state === 'failed') {
      setIsUnsaved(true);
      return;
    }
    onReload();
    await takeUpdate(reason);
  };
  return (
    <section className="update-bar" aria-label={titles[reason.type]}>
      <output>
        {isUnsaved
          ? 'Your design is not saved on this device. Save it as a file first.'
          : `${words[reason.type]} ${kept}`}
      </output>
      {isUnsaved ? (
        <button
          type="button"
          className="button primary"
          onClick={() => {
            downloadDesign(designs.getState().design);
            setIsUnsaved(false);
          }}
        >
          Save as a file
        </button>
      ) : (
        <button type="button" className="button primary" onClick={() => void reload()}>
          Reload
        </button>
      )}
      <button type="button" className="button" onClick={onLater}>
        Later
      </button>
    </section>
  );
}
