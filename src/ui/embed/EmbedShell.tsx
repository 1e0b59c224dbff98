import { ReactFlowProvider } from '@xyflow/react';
import { lazy, Suspense } from 'react';
import { Announcer } from '../feedback/Announcer';
import { CrashBoundary } from '../feedback/CrashBoundary';
import type { Stores } from '../stores/Stores';
import { StoresContext } from '../stores/StoresContext';
import { useThemeOnPage } from '../theme/useThemeOnPage';
import { EmbedBar } from './EmbedBar';
import { EmbedCanvas } from './EmbedCanvas';
import type { EmbedOptions } from './EmbedOptions';
import { usePauseUnseen } from './usePauseUnseen';
import '../theme/tokens.css';
import '../theme/base.css';
import '../theme/controls.css';
import '../theme/forced.css';
import '../topbar/topbar.css';
import './embed.css';

const EmbedEditor = lazy(async () => ({ default: (await import('./EmbedEditor')).EmbedEditor }));

interface EmbedShellProps {
  readonly stores: Stores;
  readonly options: EmbedOptions;
  /** The link that the embed shows. */
  readonly link: string;
}

/** An embedded design: the drawing, and a bar with its name, its controls and the way to open it as one's own. */
export function EmbedShell({ stores, options, link }: EmbedShellProps) {
  return (
    <StoresContext value={stores}>
      <CrashBoundary designs={stores.designs}>
        <ReactFlowProvider>
          <Frame options={options} link={link} />
          <Announcer />
        </ReactFlowProvider>
      </CrashBoundary>
    </StoresContext>
  );
}

function Frame({ options, link }: Omit<EmbedShellProps, 'stores'>) {
  useThemeOnPage();
  usePauseUnseen(options.play);
  return (
    <div className={`embed ${options.readonly ? 'to-look-at' : ''}`}>
      {options.readonly ? (
        <EmbedCanvas />
      ) : (
        <Suspense>
          <EmbedEditor />
        </Suspense>
      )}
      <EmbedBar options={options} link={link} />
    </div>
  );
}
