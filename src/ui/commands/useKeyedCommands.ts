import { usePhone } from '../theme/usePhone';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import { useView } from '../stores/useView';
import type { Command } from './Command';
import { useKeyCommands } from './useKeyCommands';

/** Commands that are nothing without a keyboard. */
const forKeyboards: readonly string[] = ['search', 'connect', 'stop', 'shortcuts'];

const icons: Readonly<Record<string, string>> = {
  play: 'play',
  step: 'step',
  restart: 'restart',
  undo: 'undo',
  redo: 'redo',
  connect: 'link',
  duplicate: 'copy',
  remove: 'trash',
  find: 'search',
  search: 'search',
  fit: 'fit',
};

/** The commands with a shortcut as the palette offers them: with what they would act on, or why they cannot be done now. */
export function useKeyedCommands(): readonly Command[] {
  const undoes = useDesign((state) => state.past.at(-1)?.label);
  const redoes = useDesign((state) => state.future.at(-1)?.label);
  const components = useView((state) => state.selection.components.length);
  const connections = useView((state) => state.selection.connections.length);
  const canRun = useRun(
    ({ problems, status }) => problems.length === 0 && status.state !== 'failed',
  );
  const isPhone = usePhone();

  const noRun = canRun ? undefined : 'The design cannot run yet';
  const nothing = components + connections > 0 ? undefined : 'Select something first';
  const noComponent = components > 0 ? undefined : 'Select a component first';
  const reasons: Readonly<Record<string, string | undefined>> = {
    play: noRun,
    step: noRun,
    undo: undoes === undefined ? 'There is nothing to undo' : undefined,
    redo: redoes === undefined ? 'There is nothing to redo' : undefined,
    connect: noComponent,
    rename: noComponent,
    duplicate: noComponent,
    remove: nothing,
    fitSelection: nothing,
  };
  const notes: Readonly<Record<string, string | undefined>> = { undo: undoes, redo: redoes };
  return useKeyCommands()
    .filter(({ id }) => id !== 'commands' && !(isPhone && forKeyboards.includes(id)))
    .map((command) => {
      const { id } = command;
      const [whyNot, note, icon] = [reasons[id], notes[id], icons[id]];
      return {
        ...command,
        ...(whyNot && { whyNot }),
        ...(note && { note }),
        ...(icon && { icon }),
      };
    });
}
