import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Example } from '../../library/Example';
import { bindKeys } from '../commands/bindKeys';
import type { Command } from '../commands/Command';
import { CommandEnd } from '../commands/CommandEnd';
import { KeyCap } from '../commands/KeyCap';
import { rankCommands } from '../commands/rankCommands';
import { SearchList } from '../commands/SearchList';
import { typingFields } from '../controls/typingFields';
import { useFindable } from './useFindable';
import './search.css';

interface StartSearchProps {
  readonly onExample: (example: Example) => void;
  /** Closes the start screen, and does what was chosen. */
  readonly onChoose: (act: () => void) => void;
  readonly onOpened: () => void;
}

/** One search over all there is: designs of this device, examples, lessons, challenges, terms, calculators and components. */
export function StartSearch({ onExample, onChoose, onOpened }: StartSearchProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLDivElement>(null);
  const entries = useFindable({ onExample, onChoose, onOpened });
  const isSearching = query.trim() !== '';
  useSlash(field);
  // The first Escape is for the search, the next one for the screen.
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || query === '') return;
    event.preventDefault();
    setQuery('');
  };
  return (
    // It only listens to what its field does not need.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={field}
      className={`start-search ${isSearching ? 'searching' : ''}`}
      onKeyDown={handleKey}
    >
      <SearchList
        label="Search everything"
        placeholder="Search designs, lessons, challenges, terms …"
        query={query}
        onQuery={setQuery}
        found={isSearching ? rankCommands<Command>(entries, query) : []}
        onChoose={(command) => command.act()}
        end={CommandEnd}
        nothing={isSearching ? `Nothing here is called “${query.trim()}”.` : ''}
      />
      {query === '' && <KeyCap keys="/" />}
    </div>
  );
}

/** The key that leads to the search of the canvas leads to this one here. */
function useSlash(field: { readonly current: HTMLElement | null }): void {
  // It is there as soon as the field is.
  useLayoutEffect(
    () =>
      bindKeys({
        '/': (event) => {
          if (document.activeElement?.matches(typingFields) === true) return;
          event.preventDefault();
          field.current?.querySelector('input')?.focus();
        },
      }),
    [field],
  );
}
