import { useEffect, useState } from 'react';
import { Modal } from '../commands/Modal';
import { ModalHead } from '../commands/ModalHead';
import { useSides } from '../dock/compare/useSides';
import { useStores } from '../stores/useStores';
import { ApartList } from './ApartList';
import { BreakBoth } from './BreakBoth';
import { isWide } from './isWide';
import { openSides, type Sides } from './openSides';
import { SidePane } from './SidePane';
import { SidesControls } from './SidesControls';
import { SidesTable } from './SidesTable';
import { SidesTimeline } from './SidesTimeline';
import { usePairKeys } from './usePairKeys';
import '../dock/dock.css';
import '../dock/figures.css';
import '../topbar/topbar.css';
import './sides.css';

/** The two designs of the comparison over the whole page, running in step under the same arrivals. */
export function SidesDialog() {
  const sides = useOpenSides();
  return (
    <Modal dialog="sides" label="Side by side" className="sides">
      {sides !== undefined && <SidesPage {...sides} />}
    </Modal>
  );
}

function SidesPage({ a, b, pair }: Sides) {
  const drawings = [a, b].map(({ stores }) => stores.designs.getState().design.components);
  const isStacked = drawings.every(isWide);
  usePairKeys(pair);
  return (
    <div className="sides-page">
      <ModalHead title="Side by side">
        <SidesControls a={a} b={b} pair={pair} />
        <BreakBoth a={a} b={b} pair={pair} />
      </ModalHead>
      <div className={`sides-panes ${isStacked ? 'stacked' : ''}`}>
        <SidePane side={a} />
        <SidePane side={b} />
      </div>
      <div className="sides-numbers">
        <SidesTable a={a} b={b} />
        <ApartList a={a} b={b} />
      </div>
      <SidesTimeline a={a} b={b} pair={pair} />
    </div>
  );
}

/** Both as they were when the page was opened; they end with it. */
function useOpenSides(): Sides | undefined {
  const page = useStores();
  const chosen = useSides();
  const [{ a, b }] = useState(chosen);
  const [sides, setSides] = useState<Sides>();
  useEffect(() => {
    const opened = openSides(page, a, b);
    // Workers are made and ended with what shows them.
    // oxlint-disable-next-line react/set-state-in-effect
    setSides(opened);
    return () => opened.close();
  }, [page, a, b]);
  return sides;
}
