import type { DockSize } from '../../store/viewStore';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { DockPanels } from './DockPanels';
import { dockTools } from './dockTools';
import { Timeline } from './Timeline';
import './dock.css';

/** The foot of the screen: the chosen panel over the timeline of the run. It can be closed, and can fill the page. */
export function Dock() {
  const size = useView((state) => state.dockSize);
  return (
    <section
      className="dock"
      aria-label="Charts and timeline"
      // The canvas cannot be reached while the dock fills the page.
      role={size === 'full' ? 'main' : undefined}
    >
      <DockPanels isClosed={size === 'closed'} end={<DockButtons size={size} />} />
      <Timeline />
    </section>
  );
}

function DockButtons({ size }: { readonly size: DockSize }) {
  const isOpen = size !== 'closed';
  return (
    <div className="dock-buttons">
      <div className="dock-tools" ref={offerPlace} />
      {size === 'full' ? (
        <BackButton />
      ) : (
        <>
          <SizeButton label="Fill the page" icon="fill" to="full" />
          <SizeButton
            label={isOpen ? 'Hide the charts' : 'Show the charts'}
            icon={isOpen ? 'down' : 'up'}
            to={isOpen ? 'closed' : 'open'}
            isOpen={isOpen}
          />
        </>
      )}
    </div>
  );
}

function BackButton() {
  const { view } = useStores();
  return (
    <button type="button" className="button quiet" onClick={() => view.show({ dockSize: 'open' })}>
      Back to the canvas
    </button>
  );
}

interface SizeButtonProps {
  readonly label: string;
  readonly icon: string;
  readonly to: DockSize;
  readonly isOpen?: boolean;
}

function SizeButton({ label, icon, to, isOpen }: SizeButtonProps) {
  const { view } = useStores();
  return (
    <button
      type="button"
      className="button square quiet"
      aria-expanded={isOpen}
      aria-label={label}
      title={label}
      onClick={() => view.show({ dockSize: to })}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}

function offerPlace(place: HTMLElement | null): void {
  dockTools.setState({ place });
}
