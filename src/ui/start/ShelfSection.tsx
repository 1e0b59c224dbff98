import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Shelved } from '../../store/designShelf';
import { formatMoment } from '../format/formatMoment';
import { Icon } from '../icons/Icon';
import { UnreadableRecord } from '../keeping/UnreadableRecord';
import { useStores } from '../stores/useStores';
import { showRead } from '../topbar/showRead';
import { useKeepDesign } from './useKeepDesign';

/** The designs on this device: those that are kept, and those that were left for another one. */
export function ShelfSection({ onOpened }: { readonly onOpened: () => void }) {
  const stores = useStores();
  const { shelf, view } = stores;
  const { shelved, unreadable = [], failure } = useStore(shelf);
  const keep = useKeepDesign();
  useEffect(() => {
    const look = () => void shelf.refresh();
    look();
    // Another tab may have kept one meanwhile.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [shelf]);

  const open = async (one: Shelved) => {
    if (one.openIn === 'here') return onOpened();
    const isOpen = showRead(await shelf.take(one), stores, {
      step: `Open "${one.name}"`,
      opened: 'is open',
      failed: `${one.name} cannot be opened.`,
    });
    if (isOpen) onOpened();
  };

  return (
    <section className="start-shelf" aria-labelledby="start-shelf">
      <header>
        <h2 id="start-shelf">On this device</h2>
        <div className="start-shelf-buttons">
          <button
            type="button"
            className="button"
            onClick={() => view.show({ dialog: 'keeping', revisionsOf: undefined })}
          >
            Revisions and backup …
          </button>
          <button type="button" className="button" onClick={keep}>
            <Icon name="check" size={16} /> Keep the present design
          </button>
        </div>
      </header>
      {failure !== undefined && (
        <p className="field-problem" role="alert">
          {failure}
        </p>
      )}
      {shelved.length === 0 ? (
        <p className="muted">
          Nothing is kept yet. What is on the canvas is saved as you go; what you leave for another
          design is listed here.
        </p>
      ) : (
        <ul>
          {shelved.map((one) => (
            <ShelfItem key={one.key} one={one} onOpen={() => void open(one)} />
          ))}
        </ul>
      )}
      {unreadable.map((key) => (
        <UnreadableRecord key={key} recordKey={key} />
      ))}
    </section>
  );
}

function ShelfItem({ one, onOpen }: { readonly one: Shelved; readonly onOpen: () => void }) {
  const { shelf, view } = useStores();
  return (
    <li>
      <button type="button" className="start-kept" onClick={onOpen}>
        <Icon name={one.as === 'kept' ? 'file' : 'restart'} size={16} />
        <span>{one.name}</span>
        <small>{wordsOf(one)}</small>
      </button>
      <button
        type="button"
        className="button square quiet"
        aria-label={`Revisions of ${one.name}`}
        title="Revisions"
        onClick={() => view.show({ dialog: 'keeping', revisionsOf: one })}
      >
        <Icon name="undo" size={16} />
      </button>
      {one.openIn === undefined && (
        <button
          type="button"
          className="button square quiet"
          aria-label={`Remove ${one.name} from this device`}
          title="Remove from this device"
          onClick={() => void shelf.remove(one)}
        >
          <Icon name="trash" size={16} />
        </button>
      )}
    </li>
  );
}

function wordsOf({ as, keptAtMs, parts, openIn }: Shelved): string {
  const sort = as === 'kept' ? 'kept' : 'recent';
  const size = parts > 0 ? `, ${parts} ${parts === 1 ? 'part' : 'parts'}` : '';
  const place = { here: ', on the canvas', elsewhere: ', open in another tab' };
  return `${sort}, ${formatMoment(keptAtMs)}${size}${openIn === undefined ? '' : place[openIn]}`;
}
