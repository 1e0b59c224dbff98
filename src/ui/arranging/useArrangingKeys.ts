import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';

/** Binds shortcuts for as long as the canvas is there; they do nothing where a person types or while something lies in front. */
export function useArrangingKeys(bindings: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const guarded = Object.entries(bindings).map(([keys, act]) => [
      keys,
      (event: KeyboardEvent) => {
        if (!isTaken(event.target as Element)) {
          event.preventDefault();
          act();
        }
      },
    ]);
    return tinykeys(
      window,
      Object.fromEntries(guarded) as Record<string, (event: KeyboardEvent) => void>,
    );
  }, [bindings]);
}

const fields =
  'input:not([type=range], [type=radio], [type=checkbox]), select, textarea, dialog, [role=menu]';

function isTaken(target: Element): boolean {
  return target.closest(fields) !== null || document.querySelector('dialog[open]') !== null;
}
