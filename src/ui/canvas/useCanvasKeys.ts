import { useCallback, useEffect, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import type { ViewStore } from '../../store/viewStore';
import { bindKeys } from '../commands/bindKeys';
import type { Command } from '../commands/Command';
import { useKeyCommands } from '../commands/useKeyCommands';
import { typingFields } from '../controls/typingFields';
import { useEdits } from '../edits/useEdits';
import { useStores } from '../stores/useStores';
import { actOnRelease } from './actOnRelease';
import { arrowSteps } from './arrowSteps';

/** Commands that a held key does again and again; any other is done once. */
const repeated: readonly string[] = ['undo', 'redo', 'step'];
/** Commands that act on what is selected. */
const onSelected: readonly string[] = ['connect', 'rename', 'remove', 'duplicate'];

/** Every shortcut of the page; returns the handler by which arrow keys on the canvas move what is selected. */
export function useCanvasKeys(): (event: ReactKeyboardEvent) => void {
  const { view } = useStores();
  const edits = useEdits();
  const commands = useKeyCommands();

  const nudge = useCallback(
    (event: KeyboardEvent | ReactKeyboardEvent) => {
      const step = arrowSteps[event.key];
      if (step !== undefined) selectFocused(view);
      if (step !== undefined && view.getState().selection.components.length > 0) {
        event.preventDefault();
        event.stopPropagation();
        const factor = event.shiftKey ? 4 : 1;
        edits.nudge(step[0] * factor, step[1] * factor);
      }
    },
    [view, edits],
  );

  useEffect(() => {
    const isCovered = () => view.getState().dialog !== undefined;
    // After "Select all", or a click on a menu that is gone, nothing has the focus.
    const nudgeFromNowhere = (event: KeyboardEvent) => {
      if (event.target === document.body && !isCovered()) nudge(event);
    };
    window.addEventListener('keydown', nudgeFromNowhere);
    const stop = bindKeys(outsideFields(commands, isCovered, () => selectFocused(view)));
    return () => {
      window.removeEventListener('keydown', nudgeFromNowhere);
      stop();
    };
  }, [commands, view, nudge]);

  return useCallback(
    (event: ReactKeyboardEvent) => {
      if ((event.target as Element).matches('input, select, textarea')) {
        return;
      }
      nudge(event);
      const { connectingFrom } = view.getState();
      const card = (event.target as Element).closest('.react-flow__node');
      if (event.key === 'Enter' && connectingFrom !== undefined && card !== null) {
        event.preventDefault();
        event.stopPropagation();
        view.show({ connectingFrom: undefined });
        const box = card.getBoundingClientRect();
        edits.connect(connectingFrom, Number(card.getAttribute('data-id')), {
          x: box.left + 20,
          y: box.bottom,
        });
      }
    },
    [view, edits, nudge],
  );
}

/** A key means the card that shows the focus, though another one may be selected. */
function selectFocused(view: ViewStore): void {
  const card = document.querySelector('.react-flow__node:focus-visible');
  const id = Number(card?.getAttribute('data-id'));
  if (card !== null && !view.getState().selection.components.includes(id)) {
    view.select({ components: [id] });
  }
}

/**
 * Shortcuts do nothing where a person types (but for the one that opens the palette), while a dialog is open or on its way,
 * or where the key already means something.
 */
function outsideFields(
  commands: readonly Command[],
  isCovered: () => boolean,
  aim: () => void,
): Record<string, (event: KeyboardEvent) => void> {
  const bind =
    ({ id, act }: Command, key: string) =>
    (event: KeyboardEvent) => {
      const target = event.target as Element;
      const typing = id !== 'commands' && target.closest(`${typingFields}, [role=menu]`);
      const pressing =
        key === 'Space' && target.closest('button, a, summary, input, .react-flow__node');
      if (!typing && !pressing && !isCovered()) {
        event.preventDefault();
        if (onSelected.includes(id)) aim();
        if (key === 'Space') {
          // Held, it moves the drawing.
          if (!event.repeat) actOnRelease('Space', act);
        } else if (!event.repeat || repeated.includes(id)) {
          act();
        }
      }
    };
  return Object.fromEntries(
    commands.flatMap((command) => command.keys?.map((key) => [key, bind(command, key)]) ?? []),
  );
}
