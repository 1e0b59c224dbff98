import { lazy, Suspense } from 'react';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { Timeline } from './Timeline';
import './dock.css';

const Charts = lazy(async () => ({ default: (await import('./Charts')).Charts }));

/** The foot of the screen: three charts over the timeline of the run. */
export function Dock() {
  const { view } = useStores();
  const open = useView((state) => state.dockOpen);
  return (
    <section className="dock" aria-label="Charts and timeline">
      <div className="dock-head">
        <h2>Charts</h2>
        <button
          type="button"
          className="button square quiet"
          aria-expanded={open}
          aria-label={open ? 'Hide the charts' : 'Show the charts'}
          title={open ? 'Hide the charts' : 'Show the charts'}
          onClick={() => view.show({ dockOpen: !open })}
        >
          <Icon name={open ? 'down' : 'up'} size={16} />
        </button>
      </div>
      {open && (
        <Suspense fallback={<div className="charts" />}>
          <Charts />
        </Suspense>
      )}
      <Timeline />
    </section>
  );
}
