import { useCallback, useEffect, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { tinykeys } from 'tinykeys';
import { useEdits } from '../edits/useEdits';
import { useStores } from '../stores/useStores';
import { useFit } from './useFit';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-10, 0],
  ArrowRight: [10, 0],
  ArrowUp: [0, -10],
  ArrowDown: [0, 10],
};

/** Every shortcut of the page; returns the handler by which arrow keys on the canvas move what is selected. */
export function useCanvasKeys(): (event: ReactKeyboardEvent) => void {
  const { designs, view, run } = useStores();
  const edits = useEdits();
  const fit = useFit();

  useEffect(() => {
    const stopAll = () => {
      view.show({ connectingFrom: undefined, renaming: undefined });
      view.select({});
    };
    const rename = () => view.show({ renaming: view.getState().selection.components[0] });
    const connect = () => {
      const [from] = view.getState().selection.components;
      if (from !== undefined) {
        view.show({ connectingFrom: from });
        view.tell('Now choose what it calls: Tab to it and press Enter, or click it.');
      }
    };
    const search = () => document.querySelector<HTMLElement>('[data-shortcut="/"]')?.focus();
    const togglePlay = () => (run.getState().playing ? run.pause() : run.play());
    return tinykeys(
      window,
      outsideFields({
        Delete: edits.removeSelected,
        Backspace: edits.removeSelected,
        '$mod+KeyZ': designs.undo,
        '$mod+Shift+KeyZ': designs.redo,
        '$mod+KeyY': designs.redo,
        '$mod+KeyD': edits.duplicateSelected,
        '$mod+KeyA': edits.selectAll,
        Escape: stopAll,
        F2: rename,
        KeyC: connect,
        '/': search,
        Space: togglePlay,
        Period: () => run.step(),
        KeyR: () => void run.restart(),
        'Shift+Digit1': () => fit(200),
      }),
    );
  }, [designs, view, run, edits, fit]);

  return useCallback(
    (event: ReactKeyboardEvent) => {
      const step = steps[event.key];
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

/** Shortcuts do nothing where a person types, in an open dialog, or where the key already means something. */
function outsideFields(
  bindings: Readonly<Record<string, () => void>>,
): Record<string, (event: KeyboardEvent) => void> {
  return Object.fromEntries(
    Object.entries(bindings).map(([keys, act]) => [
      keys,
      (event: KeyboardEvent) => {
        const target = event.target as Element;
        const typing = target.closest(
          'input:not([type=range], [type=radio], [type=checkbox]), select, textarea, dialog, [role=menu]',
        );
        const pressing =
          keys === 'Space' && target.closest('button, a, summary, input, .react-flow__node');
        if (typing === null && !pressing) {
          event.preventDefault();
          act();
        }
      },
    ]),
  );
}
