import { useState } from 'react';
import { useStore } from 'zustand';
import { comparedSeeds } from '../../../analysis/compare/compareDesigns';
import { differencesBetween } from '../../../analysis/compare/differencesBetween';
import { plural } from '../../../analysis/findings/words/plural';
import type { Design } from '../../../model/Design';
import { DesignPicture } from '../../start/DesignPicture';
import { useStores } from '../../stores/useStores';
import { DockTools } from '../DockTools';
import { comparedDesigns } from './comparedDesigns';
import { compareRun, startComparing, stopComparing } from './compareRun';
import { CompareTable } from './CompareTable';
import { measureWordsOf } from './measureWordsOf';
import { OverlayChart } from './OverlayChart';
import { SidePicker } from './SidePicker';
import { useSides } from './useSides';
import '../figures.css';
import './compare.css';

/** Two designs under identical arrivals: their drawings with what differs, their measures, and the two runs over time. */
export function ComparePanel() {
  const { a, b } = useSides();
  const compared = useStore(compareRun);
  const isOther = compared.a !== undefined && (compared.a !== a || compared.b !== b);
  const slices = [compared.a?.slice ?? 1, compared.b?.slice ?? 1] as const;
  return (
    <div className="compare">
      <DockTools>
        <CompareTools a={a} b={b} />
      </DockTools>
      <div className="compare-sides">
        <Side side="a" design={a} other={b} />
        <Side side="b" design={b} other={a} />
      </div>
      {/* What scrolls can be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="compare-told" aria-label="Comparison" tabIndex={0}>
        {compared.problem !== undefined && <p>{compared.problem}</p>}
        {compared.runs === undefined ? (
          <p className="muted">
            Both designs are run in the background under the same arrivals, with {comparedSeeds}{' '}
            seeds, and compared seed by seed. Change the design on the canvas, or choose two others.
          </p>
        ) : (
          <>
            {isOther && (
              <p className="compare-stale">
                Other designs are chosen now. These numbers are of {compared.a?.name} and{' '}
                {compared.b?.name} as they were.
              </p>
            )}
            <CompareTable runs={compared.runs} slices={slices} />
            <div className="compare-charts">
              <OverlayChart runs={compared.runs} column="p99" title="p99" />
              <OverlayChart
                runs={compared.runs}
                column="goodput"
                title={measureWordsOf(slices).goodputPerSecond}
                slices={slices}
              />
            </div>
          </>
        )}
      </section>
    </div>
  );
}

function CompareTools({ a, b }: { readonly a: Design; readonly b: Design }) {
  const stores = useStores();
  const { isRunning, runs, a: done } = useStore(compareRun);
  const whole = Math.max(a.scenario.durationSeconds, b.scenario.durationSeconds);
  const [wanted, setWanted] = useState(60);
  const seconds = Math.min(wanted, whole);
  const pin = () =>
    comparedDesigns.setState({ pinned: stores.designs.getState().design, a: 'pinned' });
  return (
    <div className="panel-tools">
      <output className="muted">
        {isRunning ? `${runs?.a.length ?? 0} of ${comparedSeeds} seeds` : ''}
      </output>
      <label className="compare-length">
        Length
        <select
          className="field"
          value={wanted}
          onChange={({ target }) => setWanted(Number(target.value))}
        >
          <option value={20}>20 s</option>
          <option value={60}>1 min</option>
          <option value={300}>5 min</option>
          <option value={3_600}>the whole timeline, 1 h at most</option>
        </select>
      </label>
      <button type="button" className="button" onClick={pin}>
        Pin this as A
      </button>
      <button
        type="button"
        className="button"
        onClick={() => comparedDesigns.setState((state) => ({ a: state.b, b: state.a }))}
      >
        Swap
      </button>
      <button
        type="button"
        className="button"
        title="Both run in step, over the whole page"
        onClick={() => stores.view.show({ dialog: 'sides' })}
      >
        Side by side
      </button>
      {isRunning ? (
        <button type="button" className="button" onClick={stopComparing}>
          Stop
        </button>
      ) : (
        <button
          type="button"
          className="button primary"
          onClick={() => void startComparing(stores, a, b, seconds)}
        >
          {done === undefined ? 'Compare them' : 'Compare them again'}
        </button>
      )}
    </div>
  );
}

interface SideProps {
  readonly side: 'a' | 'b';
  readonly design: Design;
  readonly other: Design;
}

function Side({ side, design, other }: SideProps) {
  const differences = differencesBetween(design, other);
  const count = differences.components.size + differences.connections.size;
  return (
    <div className="compare-design">
      <SidePicker side={side} />
      {design.components.length > 0 && (
        <DesignPicture
          design={design}
          marked={differences.components}
          lines={differences.connections}
        />
      )}
      <p className="muted">
        {partsText(design)}
        {count > 0 ? `: ${count} not as in ${side === 'a' ? 'B' : 'A'}` : ', all as in the other'}
      </p>
    </div>
  );
}

function partsText({ components, connections }: Design): string {
  return `${plural(components.length, 'component')}, ${plural(connections.length, 'connection')}`;
}
