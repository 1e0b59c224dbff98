import { lazy, type ComponentType } from 'react';
import type { DockTab } from '../../store/viewStore';

/** One panel of the dock; what it shows is loaded when it is first looked at. */
interface DockPanel {
  readonly name: DockTab;
  readonly label: string;
  readonly Panel: ComponentType;
  /** What stands behind the label, such as a count. */
  readonly Note?: ComponentType;
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
  {
    name: 'knee',
    label: 'Where it bends',
    Panel: lazy(async () => ({ default: (await import('./knee/KneePanel')).KneePanel })),
  },
  {
    name: 'compare',
    label: 'Compare',
    Panel: lazy(async () => ({ default: (await import('./compare/ComparePanel')).ComparePanel })),
  },
  {
    name: 'objectives',
    label: 'Objectives',
    Panel: lazy(async () => ({
      default: (await import('./objectives/ObjectivesPanel')).ObjectivesPanel,
    })),
    Note: lazy(async () => ({
      default: (await import('./objectives/ObjectivesNote')).ObjectivesNote,
    })),
  },
];
