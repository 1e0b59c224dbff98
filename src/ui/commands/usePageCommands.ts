import { useReactFlow } from '@xyflow/react';
import { downloadDesign } from '../feedback/downloadDesign';
import { labPlace } from '../learn/labPlace';
import { rightPlace } from '../learn/rightPlace';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { usePhone } from '../theme/usePhone';
import { openFile } from '../topbar/openFile';
import { themes } from '../topbar/themes';
import { useKeepDesign } from '../start/useKeepDesign';
import { useOpenExample } from '../topbar/useOpenExample';
import type { Command } from './Command';

/** What the page can do without a shortcut: opening, sharing, looking. */
export function usePageCommands(): readonly Command[] {
  return [...useLooking(), ...useOpening(), ...useThemes()];
}

function useLooking(): readonly Command[] {
  const { view } = useStores();
  const flow = useReactFlow();
  const isOpen = useView((state) => state.dockSize !== 'closed');
  const isPhone = usePhone();
  return [
    command(
      'kinds',
      'Components',
      'examples',
      () => view.show({ dialog: 'kinds' }),
      'Every kind: what it does, its settings and their sources',
    ),
    command('sides', 'Run two designs side by side', 'play', () => view.show({ dialog: 'sides' })),
    command(
      'practise',
      'Practise an interview',
      'check',
      () => view.show({ dialog: 'practise' }),
      'Draw against the clock, and have runs grade it',
    ),
    command(
      'learn',
      'Learn: lessons, glossary, calculators',
      'learn',
      () => view.show({ dialog: 'learn', reading: undefined }),
      'Concepts as two designs to run, and every term in a sentence',
    ),
    command(
      'lab',
      'Lab: transactions and isolation levels',
      'learn',
      () => view.show({ dialog: 'learn', reading: labPlace('transactions') }),
      'Every order of a few statements, by hand or all at once',
    ),
    command(
      'right',
      'Is it right?',
      'check',
      () => view.show({ dialog: 'learn', reading: rightPlace }),
      'Textbook cases run here beside theory, and what is left out',
    ),
    command('zoomIn', 'Zoom in', 'plus', () => void flow.zoomIn()),
    command('zoomOut', 'Zoom out', 'minus', () => void flow.zoomOut()),
    isPhone
      ? command('charts', 'Charts', 'chart', () => view.show({ sheet: 'charts' }))
      : command('charts', isOpen ? 'Hide the charts' : 'Show the charts', 'chart', () =>
          view.show({ dockSize: isOpen ? 'closed' : 'open' }),
        ),
  ];
}

function command(id: string, label: string, icon: string, act: () => void, note = ''): Command {
  return { id, group: 'View', label, icon, note, act };
}

function useOpening(): readonly Command[] {
  const stores = useStores();
  const { designs, view } = stores;
  const { openEmpty } = useOpenExample();
  const keep = useKeepDesign();
  const group = 'Design';
  const undoable = 'Undo brings the present one back';
  return [
    {
      id: 'share',
      group,
      label: 'Share',
      icon: 'share',
      act: () => view.show({ dialog: 'share' }),
    },
    {
      id: 'download',
      group,
      label: 'Download the design as a file',
      icon: 'file',
      words: 'save export',
      act: () => downloadDesign(designs.getState().design),
    },
    { id: 'open', group, label: 'Open a file …', icon: 'file', act: () => openFile(stores) },
    { id: 'new', group, label: 'New design', icon: 'plus', note: undoable, act: openEmpty },
    {
      id: 'keep',
      group,
      label: 'Keep this design on this device',
      icon: 'check',
      words: 'save',
      act: keep,
    },
    {
      id: 'keeping',
      group,
      label: 'Revisions and backup …',
      icon: 'restart',
      words: 'history versions restore save storage',
      act: () => view.show({ dialog: 'keeping', revisionsOf: undefined }),
    },
    {
      id: 'examples',
      group,
      label: 'Examples and kept designs …',
      icon: 'examples',
      words: 'start gallery recent',
      act: () => view.show({ dialog: 'start' }),
    },
  ];
}

function useThemes(): readonly Command[] {
  const { view } = useStores();
  const chosen = useView((state) => state.theme);
  return themes.map(({ theme, label }) => ({
    id: `theme ${theme}`,
    group: 'View',
    label: `Theme: ${label.toLowerCase()}`,
    icon: theme,
    ...(theme === chosen && { note: 'chosen' }),
    act: () => view.setTheme(theme),
  }));
}
