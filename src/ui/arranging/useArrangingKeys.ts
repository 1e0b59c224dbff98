import { useEffect } from 'react';

/**
 * Binds shortcuts for as long as the canvas is there: `KeyG`, or `Shift+KeyT` by the code of the key. They do nothing where a
 * person types or while something lies in front.
 */
export function useArrangingKeys(bindings: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = bindings[`${event.shiftKey ? 'Shift+' : ''}${event.code}`];
      const isOther = event.ctrlKey || event.metaKey || event.altKey;
      if (act !== undefined && !isOther && !isTaken(event.target as Element)) {
        event.preventDefault();
        act();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [bindings]);
}

const fields =
  'input:not([type=range], [type=radio], [type=checkbox]), select, textarea, dialog, [role=menu]';

function isTaken(target: Element): boolean {
  return target.closest(fields) !== null || document.querySelector('dialog[open]') !== null;
}
