import { ReactFlowProvider } from '@xyflow/react';
import { lazy, Suspense } from 'react';
import { Canvas } from './canvas/Canvas';
import { DialogsOnDemand } from './commands/DialogsOnDemand';
import { Dock } from './dock/Dock';
import { Announcer } from './feedback/Announcer';
import { CrashBoundary } from './feedback/CrashBoundary';
import { InspectorOnDemand } from './inspector/InspectorOnDemand';
import { Palette } from './palette/Palette';
import type { DockTab } from '../store/viewStore';
import type { Stores } from './stores/Stores';
import { StoresContext } from './stores/StoresContext';
import { useView } from './stores/useView';
import { usePhone } from './theme/usePhone';
import { useThemeOnPage } from './theme/useThemeOnPage';
import { TopBar } from './topbar/TopBar';
import './theme/tokens.css';
import './theme/base.css';
import './theme/controls.css';
import './theme/forced.css';
import './app.css';

const PhoneShell = lazy(async () => ({ default: (await import('./phone/PhoneShell')).PhoneShell }));

const PractiseShell = lazy(async () => ({
  default: (await import('./practise/PractiseShell')).PractiseShell,
}));

/** The whole page. */
export function App({ stores }: { readonly stores: Stores }) {
  return (
    <StoresContext value={stores}>
      <CrashBoundary designs={stores.designs}>
        <ReactFlowProvider>
          <Shell />
          <DialogsOnDemand />
          <Announcer />
        </ReactFlowProvider>
      </CrashBoundary>
    </StoresContext>
  );
}

function Shell() {
  useThemeOnPage();
  const isPhone = usePhone();
  const isPractising = useView(({ place }) => place === 'practise');
  return isPractising ? (
    <Suspense>
      <PractiseShell />
    </Suspense>
  ) : isPhone ? (
    <Suspense>
      <PhoneShell />
    </Suspense>
  ) : (
    <DesktopShell />
  );
}

/** Panels that need more room than charts do. */
const tallPanels: ReadonlySet<DockTab> = new Set(['traces', 'why', 'knee', 'compare']);

function DesktopShell() {
  const size = useView((state) => state.dockSize);
  const isTall = useView(({ dockTab }) => tallPanels.has(dockTab));
  return (
    <div className={`shell dock-${size} ${isTall ? 'dock-tall' : ''}`}>
      <TopBar />
      <div className="drawing-board" inert={size === 'full'}>
        <nav className="palette" aria-label="Components">
          <Palette />
        </nav>
        <Canvas />
        <aside className="inspector" aria-label="Inspector">
          <InspectorOnDemand />
        </aside>
      </div>
      <Dock />
    </div>
  );
}
