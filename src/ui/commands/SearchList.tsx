import { useEffect, useId, useRef, useState, type KeyboardEvent, type ComponentType } from 'react';
import { Icon } from '../icons/Icon';
import type { Command } from './Command';
import { SearchOption } from './SearchOption';

interface SearchListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What was found, best first. */
  readonly found: readonly Command[];
  readonly onChoose: (command: Command) => void;
  /** The way back to the list before this one. */
  readonly onBack?: () => void;
  /** It stays open after a choice, and Enter chooses the next one then. */
  readonly stays?: boolean;
  /** What stands at the end of a row. */
  readonly end: ComponentType<{ readonly command: Command }>;
  readonly nothing: string;
}

/** More rows than anyone reads; a further word narrows them down. */
const mostRows = 60;

/** A search field over a list of commands: arrow keys move, Enter chooses, Escape closes; the field keeps the focus. */
export function SearchList(props: SearchListProps) {
  const { label, query, found, onChoose, onBack, nothing } = props;
  const id = useId();
  const [wanted, setActive] = useState(0);
  const chosen = useRef<string>(undefined);
  const rows = found.slice(0, mostRows);
  const active = Math.min(wanted, rows.length - 1);
  const optionId = (place: number) => `${id} ${place}`;
  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  });

  const choose = (place: number) => {
    const command = rows[place];
    if (command !== undefined && command.whyNot === undefined) {
      setActive(props.stays === true ? place : 0);
      chosen.current = command.id;
      onChoose(command);
    }
  };
  const back = () => {
    setActive(0);
    onBack?.();
  };
  const handleKey = (event: KeyboardEvent) => {
    const isAgain = props.stays === true && chosen.current === rows[active]?.id;
    const verbs: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setActive((active + 1) % rows.length),
      ArrowUp: () => setActive((active - 1 + rows.length) % rows.length),
      PageDown: () => setActive(Math.min(active + 8, rows.length - 1)),
      PageUp: () => setActive(Math.max(active - 8, 0)),
      Enter: () => choose(isAgain ? (active + 1) % rows.length : active),
      ...(onBack && { Escape: back }),
      ...(onBack && query === '' && { Backspace: back }),
    };
    const act = verbs[event.key];
    if (act !== undefined && !event.nativeEvent.isComposing) {
      event.preventDefault();
      act();
    }
  };

  return (
    <>
      <div className="search-field">
        {onBack === undefined ? (
          <Icon name="search" />
        ) : (
          <button type="button" className="button square quiet" aria-label="Back" onClick={back}>
            <Icon name="undo" size={16} />
          </button>
        )}
        <input
          role="combobox"
          aria-label={label}
          aria-expanded={rows.length > 0}
          aria-controls={rows.length > 0 ? id : undefined}
          aria-activedescendant={rows.length > 0 ? optionId(active) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={props.placeholder}
          value={query}
          onChange={(event) => {
            setActive(0);
            chosen.current = undefined;
            props.onQuery(event.target.value);
          }}
          onKeyDown={handleKey}
        />
      </div>
      {rows.length > 0 && (
        // A list to choose from that a field steers is none of the browser's own.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role jsx-a11y/no-noninteractive-element-to-interactive-role
        <ul id={id} role="listbox" aria-label={label} className="search-list">
          {rows.map((command, place) => (
            <SearchOption
              key={command.id}
              id={optionId(place)}
              command={command}
              isActive={place === active}
              end={<props.end command={command} />}
              onPoint={() => setActive(place)}
              onChoose={() => choose(place)}
            />
          ))}
        </ul>
      )}
      {rows.length === 0 && <p className="search-none muted">{nothing}</p>}
      {found.length > rows.length && (
        <p className="search-more muted">{found.length - rows.length} more: type to find them.</p>
      )}
      <output className="visually-hidden">{found.length} found</output>
    </>
  );
}
