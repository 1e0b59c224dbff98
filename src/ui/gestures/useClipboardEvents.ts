import { useEffect } from 'react';
import { isSelectionText } from '../../exchange/selection/isSelectionText';
import type { Copying } from './Copying';
import { isOnCanvas } from './isOnCanvas';
import { isTyping } from './isTyping';
import { usePointer } from './usePointer';

/**
 * Copies, cuts and pastes by the document's own events, for which the browser asks nobody. A link or a file that was copied
 * elsewhere is opened.
 */
export function useClipboardEvents(copying: Copying): void {
  const pointer = usePointer();
  useEffect(() => {
    const take = (event: ClipboardEvent): boolean => {
      const text = isTyping() || isTextSelected() ? undefined : copying.text();
      if (text === undefined || event.clipboardData === null) {
        return false;
      }
      event.preventDefault();
      event.clipboardData.setData('text/plain', text);
      return true;
    };
    const onCopy = (event: ClipboardEvent) => {
      if (take(event)) copying.copied();
    };
    const onCut = (event: ClipboardEvent) => {
      if (take(event)) copying.cut();
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = isTyping() ? '' : (event.clipboardData?.getData('text/plain') ?? '');
      if (isSelectionText(text)) {
        event.preventDefault();
        const at = pointer.current;
        void copying.paste(text, at !== undefined && isOnCanvas(at) ? at : undefined);
      } else if (text !== '') {
        void copying.open(text);
      }
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [copying, pointer]);
}

/** Whether words of the page are marked, which are then what is meant, unless the person is at work on the drawing. */
function isTextSelected(): boolean {
  const isMarked = getSelection()?.isCollapsed === false;
  return isMarked && document.activeElement?.closest('.canvas') === null;
}
