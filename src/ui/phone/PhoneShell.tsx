import { Canvas } from '../canvas/Canvas';
import { Timeline } from '../dock/Timeline';
import { Icon } from '../icons/Icon';
import { useView } from '../stores/useView';
import { useStores } from '../stores/useStores';
import { BreakMenu } from '../topbar/BreakMenu';
import { Clock } from '../topbar/Clock';
import { KeyNumbers } from '../topbar/KeyNumbers';
import { RunControls } from '../topbar/RunControls';
import { SpeedControl } from '../topbar/SpeedControl';
import { BottomSheet } from './BottomSheet';
import { PhoneHeader } from './PhoneHeader';
import '../dock/dock.css';
import '../topbar/topbar.css';
import './phone.css';

/** The page on a phone: numbers, canvas, a sheet from below, and the controls of the run within a thumb's reach. */
export function PhoneShell() {
  const { view } = useStores();
  const sheet = useView((state) => state.sheet);
  return (
    <div className={`phone ${sheet === 'none' ? '' : 'with-sheet'}`}>
      <PhoneHeader />
      <section className="phone-numbers" aria-label="Key numbers">
        <KeyNumbers />
      </section>
      <Canvas />
      <div className="phone-floats">
        <button
          type="button"
          className="button square float"
          aria-label="Add a component"
          onClick={() => view.show({ sheet: sheet === 'palette' ? 'none' : 'palette' })}
        >
          <Icon name="plus" size={20} />
        </button>
        <button
          type="button"
          className="button square float"
          aria-label="Charts"
          onClick={() => view.show({ sheet: sheet === 'charts' ? 'none' : 'charts' })}
        >
          <Icon name="chart" size={20} />
        </button>
      </div>
      <BottomSheet />
      <section className="phone-run" aria-label="Run">
        <Timeline />
        <div className="phone-controls">
          <RunControls compact />
          <SpeedControl compact />
          <BreakMenu compact />
          <Clock />
        </div>
      </section>
    </div>
  );
}
