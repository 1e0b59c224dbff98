import { lazy, Suspense, type ReactNode } from 'react';
import type { Dialog } from '../../store/viewStore';
import { CommandPalette } from './CommandPalette';
import { FindDialog } from './FindDialog';
import { ShortcutSheet } from './ShortcutSheet';
import './commands.css';

const ShareDialog = lazy(async () => ({
  default: (await import('../share/ShareDialog')).ShareDialog,
}));

const StartScreen = lazy(async () => ({
  default: (await import('../start/StartScreen')).StartScreen,
}));

const KindsDialog = lazy(async () => ({
  default: (await import('../reference/KindsDialog')).KindsDialog,
}));

const ReportDialog = lazy(async () => ({
  default: (await import('../report/ReportDialog')).ReportDialog,
}));

const AccountDialog = lazy(async () => ({
  default: (await import('../opening/AccountDialog')).AccountDialog,
}));

const LearnDialog = lazy(async () => ({
  default: (await import('../learn/LearnDialog')).LearnDialog,
}));

const SidesDialog = lazy(async () => ({
  default: (await import('../sides/SidesDialog')).SidesDialog,
}));

const KeepingDialog = lazy(async () => ({
  default: (await import('../keeping/KeepingDialog')).KeepingDialog,
}));

const PractiseDialog = lazy(async () => ({
  default: (await import('../practise/PractiseDialog')).PractiseDialog,
}));

const ImportingDialog = lazy(async () => ({
  default: (await import('../opening/ImportingDialog')).ImportingDialog,
}));

/** The dialog that is open. */
export function Dialogs({ shown }: { readonly shown: Dialog }) {
  return <Suspense>{dialogOf(shown)}</Suspense>;
}

function dialogOf(shown: Dialog): ReactNode {
  switch (shown) {
    case 'start':
      return <StartScreen />;
    case 'share':
      return <ShareDialog />;
    case 'commands':
      return <CommandPalette />;
    case 'find':
      return <FindDialog />;
    case 'shortcuts':
      return <ShortcutSheet />;
    case 'kinds':
      return <KindsDialog />;
    case 'report':
      return <ReportDialog />;
    case 'learn':
      return <LearnDialog />;
    case 'account':
      return <AccountDialog />;
    case 'sides':
      return <SidesDialog />;
    case 'keeping':
      return <KeepingDialog />;
    case 'practise':
      return <PractiseDialog />;
    case 'importing':
      return <ImportingDialog />;
  }
}
