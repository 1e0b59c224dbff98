import { useCallback, useEffect, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { tinykeys } from 'tinykeys';
import type { Command } from '../commands/Command';
import { useKeyCommands } from '../commands/useKeyCommands';
import { typingFields } from '../controls/typingFields';
import { useEdits } from '../edits/useEdits';
import { useStores } from '../stores/useStores';
import { arrowSteps } from './arrowSteps';

/** Every shortcut of the page; returns the handler by which arrow keys on the canvas move what is selected. */
export function useCanvasKeys(): (event: ReactKeyboardEvent) => void {
  const { view } = useStores();
  const edits = useEdits();
  const commands = useKeyCommands();

  useEffect(
    () =>
      tinykeys(
        window,
        outsideFields(commands, () => view.getState().dialog !== undefined),
      ),
    [commands, view],
  );

  return useCallback(
    (event: ReactKeyboardEvent) => {
      const step = arrowSteps[event.key];
      const isField = (event.target as Element).matches('input, select, textarea');
      if (step !== undefined && !isField && view.getState().selection.components.length > 0) {
        event.preventDefault();
        event.stopPropagation();
        const factor = event.shiftKey ? 4 : 1;
        edits.nudge(step[0] * factor, step[1] * factor);
      }
      const { connectingFrom } = view.getState();
      const card = (event.target as Element).closest('.react-flow__node');
      if (event.key === 'Enter' && connectingFrom !== undefined && card !== null && !isField) {
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
    [view, edits],
  );
}

/**
 * Shortcuts do nothing where a person types (but for the one that opens the palette), while a dialog is open or on its way,
 * or where the key already means something.
 */
function outsideFields(
  commands: readonly Command[],
  isCovered: () => boolean,
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
        act();
      }
    };
  return Object.fromEntries(
    commands.flatMap((command) => command.keys?.map((key) => [key, bind(command, key)]) ?? []),
  );
}
