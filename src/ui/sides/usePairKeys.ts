import { useEffect } from 'react';
import { bindKeys } from '../commands/bindKeys';
import type { PairStore } from '../../store/pairStore';
import { typingFields } from '../controls/typingFields';

/** The keys of the run, while two are shown: Space plays and pauses both, R begins both again. */
export function usePairKeys(pair: PairStore): void {
  useEffect(() => {
    const unless = (fields: string, act: () => void) => (event: KeyboardEvent) => {
      if (!(event.target instanceof Element) || event.target.closest(fields) !== null) return;
      event.preventDefault();
      // A held key is pressed once.
      if (!event.repeat) act();
    };
    return bindKeys({
      KeyR: unless(typingFields, () => void pair.restart()),
      Space: unless(`${typingFields}, input, button, a`, () =>
        pair.getState().playing ? pair.pause() : pair.play(),
      ),
    });
  }, [pair]);
}
