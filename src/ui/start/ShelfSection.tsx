import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Shelved } from '../../store/designShelf';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { showRead } from '../topbar/showRead';
import { useKeepDesign } from './useKeepDesign';

/** The designs that are kept on this device, and those that were left for another one. */
export function ShelfSection({ onOpened }: { readonly onOpened: () => void }) {
  const stores = useStores();
  const { shelf } = stores;
  const { shelved, failure } = useStore(shelf);
  const keep = useKeepDesign();
  useEffect(() => void shelf.refresh(), [shelf]);

  const open = async (one: Shelved) => {
    const isOpen = showRead(await shelf.open(one), stores, {
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
        <button type="button" className="button" onClick={keep}>
          <Icon name="check" size={16} /> Keep the present design
        </button>
      </header>
      {failure !== undefined && (
        <p className="field-problem" role="alert">
          This browser does not let the page keep designs: {failure}
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
            <li key={one.key}>
              <button type="button" className="start-kept" onClick={() => void open(one)}>
                <Icon name={one.as === 'kept' ? 'file' : 'restart'} size={16} />
                <span>{one.name}</span>
                <small>
                  {one.as === 'kept' ? 'kept' : 'left'} {whenOf(one)}, {one.parts} parts
                </small>
              </button>
              <button
                type="button"
                className="button square quiet"
                aria-label={`Remove ${one.name} from this device`}
                title="Remove from this device"
                onClick={() => void shelf.remove(one)}
              >
                <Icon name="trash" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function whenOf({ keptAtMs }: Shelved): string {
  return new Date(keptAtMs).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
