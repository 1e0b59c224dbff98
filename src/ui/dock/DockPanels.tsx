import { type ReactNode } from 'react';
import { Tabs } from '../controls/Tabs';
import { Part } from '../feedback/Part';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { dockPanels } from './dockPanels';

interface DockPanelsProps {
  /** What stands behind the tabs. */
  readonly end?: ReactNode;
  /** Whether only the tabs are shown. */
  readonly isClosed?: boolean;
}

/** The tabs of the dock over the chosen panel; choosing one opens the dock. */
export function DockPanels({ end, isClosed = false }: DockPanelsProps) {
  const { view } = useStores();
  const tab = useView((state) => state.dockTab);
  const chosen = dockPanels.find(({ name }) => name === tab);
  return (
    <Tabs
      className="dock-tabs"
      label="Charts and more"
      tabs={dockPanels}
      chosen={tab}
      end={end}
      onChoose={(dockTab) => view.show({ dockTab, ...(isClosed && { dockSize: 'open' as const }) })}
    >
      {!isClosed && chosen !== undefined && (
        <Part key={tab}>
          <chosen.Panel />
        </Part>
      )}
    </Tabs>
  );
}
