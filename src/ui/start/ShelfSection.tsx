import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../icons/Icon';
import type { LastRun } from '../keeping/LastRun';
import { lastRunOf } from '../keeping/lastRunOf';
import { lastRuns } from '../keeping/lastRuns';
import { UnreadableRecord } from '../keeping/UnreadableRecord';
import { useStores } from '../stores/useStores';
import { usePhone } from '../theme/usePhone';
import { ShelfItem } from './ShelfItem';
import { useKeepDesign } from './useKeepDesign';
import { useOpenShelved } from './useOpenShelved';

/** The designs on this device: those that are kept, and those that were left for another one. */
export function ShelfSection({ onOpened }: { readonly onOpened: () => void }) {
  const stores = useStores();
  const { shelf, view } = stores;
  const few = usePhone() ? 4 : 8;
  const [isWhole, setIsWhole] = useState(false);
  const { here, runs, nowMs } = useLastRuns();
  const { shelved, unreadable = [], failure } = useStore(shelf);
  const keep = useKeepDesign();
  const open = useOpenShelved(onOpened);
  useEffect(() => {
    const look = () => void shelf.refresh();
    look();
    // Another tab may have kept one meanwhile.
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [shelf]);

  const shown = isWhole ? shelved : shelved.slice(0, few);
  return (
    <section className="start-shelf" aria-labelledby="start-shelf">
      <header>
        <h2 id="start-shelf">On this device</h2>
        <div className="start-shelf-buttons">
          {shelved.length > few && (
            <button
              type="button"
              className="link-button"
              aria-expanded={isWhole}
              onClick={() => setIsWhole(!isWhole)}
            >
              {isWhole ? 'Fewer designs' : `All ${shelved.length} designs`}
            </button>
          )}
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
          {shown.map((one) => (
            <ShelfItem
              key={one.key}
              one={one}
              lastRun={one.openIn === 'here' ? (here ?? runs.get(one.key)) : runs.get(one.key)}
              nowMs={nowMs}
              onOpen={() => void open(one)}
            />
          ))}
        </ul>
      )}
      {unreadable.map((key) => (
        <UnreadableRecord key={key} recordKey={key} />
      ))}
    </section>
  );
}

interface LastRuns {
  /** Of the design on the canvas, as it stands now. */
  readonly here: LastRun | undefined;
  readonly runs: ReadonlyMap<string, LastRun>;
  readonly nowMs: number;
}

/** How the designs stood when the screen was opened. */
function useLastRuns(): LastRuns {
  const { run, designs, kindOf } = useStores();
  const [last] = useState(() => {
    const nowMs = Date.now();
    const here = lastRunOf(designs.getState().design, run.getState().snapshot, kindOf, nowMs);
    return { here, runs: lastRuns.read(), nowMs };
  });
  return last;
}
