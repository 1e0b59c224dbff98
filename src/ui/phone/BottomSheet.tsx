import { useEffect, type ReactNode } from 'react';
import type { Sheet } from '../../store/viewStore';
import { DockPanels } from '../dock/DockPanels';
import { Icon } from '../icons/Icon';
import { InspectorOnDemand } from '../inspector/InspectorOnDemand';
import { Palette } from '../palette/Palette';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { useFitAboveSheet } from './useFitAboveSheet';

const titles: Readonly<Record<Exclude<Sheet, 'none'>, string>> = {
  inspector: 'Inspector',
  palette: 'Components',
  charts: 'Charts',
};

/** What comes up from below: the inspector of what is selected, the palette, or the charts. */
export function BottomSheet() {
  const { view } = useStores();
  const sheet = useView((state) => state.sheet);
  useSheetOfSelection();
  useFitAboveSheet(sheet);
  if (sheet === 'none') {
    return null;
  }
  const close = () => view.show({ sheet: 'none' });
  return (
    <section className={`sheet sheet-${sheet}`} aria-label={titles[sheet]}>
      <button
        type="button"
        className="sheet-grab"
        aria-label={`Close ${titles[sheet].toLowerCase()}`}
        onClick={close}
      >
        <Icon name="down" size={20} />
      </button>
      <div className="sheet-body">{contentOf(sheet, close)}</div>
    </section>
  );
}

function contentOf(sheet: Exclude<Sheet, 'none'>, close: () => void): ReactNode {
  switch (sheet) {
    case 'inspector':
      return <InspectorOnDemand />;
    case 'palette':
      return <Palette onPlaced={close} />;
    case 'charts':
      return <DockPanels />;
  }
}

/** Opens the inspector when something has been chosen with a finger, and closes it with the choice. */
function useSheetOfSelection(): void {
  const { view } = useStores();
  const selected = useView(({ selection }) =>
    [...selection.components, ...selection.connections].join(' '),
  );
  useEffect(() => {
    const { sheet } = view.getState();
    if (selected !== '' && sheet === 'none') {
      view.show({ sheet: 'inspector' });
    } else if (selected === '' && sheet === 'inspector') {
      view.show({ sheet: 'none' });
    }
  }, [selected, view]);
}
