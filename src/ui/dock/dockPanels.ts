import { lazy, type ComponentType } from 'react';
import type { DockTab } from '../../store/viewStore';

/** One panel of the dock; what it shows is loaded when it is first looked at. */
interface DockPanel {
  readonly name: DockTab;
  readonly label: string;
  readonly Panel: ComponentType;
}

/** The panels of the dock in the order of their tabs. */
export const dockPanels: readonly DockPanel[] = [
  {
    name: 'charts',
    label: 'Charts',
    Panel: lazy(async () => ({ default: (await import('./charts/Charts')).Charts })),
  },
  {
    name: 'traces',
    label: 'Traces',
    Panel: lazy(async () => ({ default: (await import('./traces/Traces')).Traces })),
  },
  {
    name: 'why',
    label: 'Why',
    Panel: lazy(async () => ({ default: (await import('../why/WhyPanel')).WhyPanel })),
  },
  {
    name: 'scenario',
    label: 'Scenario',
    Panel: lazy(async () => ({ default: (await import('./scenario/Scenario')).Scenario })),
  },
];
