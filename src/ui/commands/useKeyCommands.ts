import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Dialog } from '../../store/viewStore';
import { useFit } from '../canvas/useFit';
import { startConnecting } from '../edits/startConnecting';
import { useEdits, type Edits } from '../edits/useEdits';
import { useStores } from '../stores/useStores';
import type { Stores } from '../stores/Stores';
import type { Command } from './Command';
import { lateCommands } from './lateCommands';

/** The commands that have a shortcut: the only list of shortcuts. Keyboard, palette and shortcut sheet read it. */
export function useKeyCommands(): readonly Command[] {
  const stores = useStores();
  const edits = useEdits();
  const fit = useFit();
  const late = useStore(lateCommands);
  return useMemo(() => [...keyCommands(stores, edits, fit), ...late], [stores, edits, fit, late]);
}

function keyCommands(
  stores: Stores,
  edits: Edits,
  fit: (durationMs: number) => void,
): readonly Command[] {
  const { designs, run, view } = stores;
  const rename = () => view.show({ renaming: view.getState().selection.components[0] });
  const connect = () => {
    const [from] = view.getState().selection.components;
    if (from !== undefined) startConnecting(stores, from);
  };
  const stopAll = () => {
    view.show({ connectingFrom: undefined, renaming: undefined });
    view.select({});
  };
  const togglePlay = () => (run.getState().playing ? run.pause() : run.play());
  const open = (dialog: Dialog) => () => view.show({ dialog });

  return [
    command('Run', 'play', 'Play or pause', togglePlay, 'Space'),
    command('Run', 'step', 'Step one event', run.step, '.'),
    command('Run', 'restart', 'Restart', () => void run.restart(), 'KeyR'),
    command('Edit', 'undo', 'Undo', designs.undo, '$mod+KeyZ'),
    command('Edit', 'redo', 'Redo', designs.redo, '$mod+Shift+KeyZ', '$mod+KeyY'),
    command('Edit', 'connect', 'Connect what is selected', connect, 'KeyC'),
    command('Edit', 'rename', 'Rename what is selected', rename, 'F2'),
    command('Edit', 'remove', 'Remove', edits.removeSelected, 'Delete', 'Backspace'),
    command('Edit', 'selectAll', 'Select all', edits.selectAll, '$mod+KeyA'),
    command('Edit', 'stop', 'Stop, and select nothing', stopAll, 'Escape'),
    command('View', 'commands', 'Commands', open('commands'), '$mod+KeyK'),
    command('View', 'find', 'Find a component', open('find'), '$mod+KeyF'),
    command('View', 'search', 'Search the components to add', search, '/'),
    command('View', 'fit', 'Fit to view', () => fit(200), 'Shift+Digit1'),
    command('View', 'shortcuts', 'Shortcuts', open('shortcuts'), '?'),
  ];
}

function search(): void {
  document.querySelector<HTMLElement>('[data-shortcut="/"]')?.focus();
}

function command(
  group: string,
  id: string,
  label: string,
  act: () => void,
  ...keys: readonly string[]
): Command {
  return { id, label, group, keys, act };
}
