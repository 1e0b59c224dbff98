import { ReactFlowProvider } from '@xyflow/react';
import { lazy, Suspense } from 'react';
import { Canvas } from './canvas/Canvas';
import { Dock } from './dock/Dock';
import { Announcer } from './feedback/Announcer';
import { CrashBoundary } from './feedback/CrashBoundary';
import { InspectorOnDemand } from './inspector/InspectorOnDemand';
import { Palette } from './palette/Palette';
import type { Stores } from './stores/Stores';
import { StartOnDemand } from './start/StartOnDemand';
import { StoresContext } from './stores/StoresContext';
import { useView } from './stores/useView';
import { usePhone } from './theme/usePhone';
import { useThemeOnPage } from './theme/useThemeOnPage';
import { TopBar } from './topbar/TopBar';
import './theme/tokens.css';
import './theme/base.css';
import './theme/controls.css';
import './app.css';

const PhoneShell = lazy(async () => ({ default: (await import('./phone/PhoneShell')).PhoneShell }));

const ShareDialog = lazy(async () => ({
  default: (await import('./share/ShareDialog')).ShareDialog,
}));

/** The whole page. */
export function App({ stores }: { readonly stores: Stores }) {
  return (
    <StoresContext value={stores}>
      <CrashBoundary designs={stores.designs}>
        <ReactFlowProvider>
          <Shell />
          <ShareOnDemand />
          <StartOnDemand />
          <Announcer />
        </ReactFlowProvider>
      </CrashBoundary>
    </StoresContext>
  );
}

function Shell() {
  useThemeOnPage();
  return usePhone() ? (
    <Suspense>
      <PhoneShell />
    </Suspense>
  ) : (
    <DesktopShell />
  );
}

function DesktopShell() {
  const dockOpen = useView((state) => state.dockOpen);
  return (
    <div className={`shell ${dockOpen ? '' : 'dock-closed'}`}>
      <TopBar />
      <nav className="palette" aria-label="Components">
        <Palette />
      </nav>
      <Canvas />
      <aside className="inspector" aria-label="Inspector">
        <InspectorOnDemand />
      </aside>
      <Dock />
    </div>
  );
}

function ShareOnDemand() {
  const open = useView((state) => state.shareOpen);
  return open ? (
    <Suspense>
      <ShareDialog />
    </Suspense>
  ) : null;
}
