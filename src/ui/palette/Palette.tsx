import { lazy, useId, useState, type KeyboardEvent } from 'react';
import type { Kind } from '../../model/Kind';
import { usePlacing } from '../edits/usePlacing';
import { Part } from '../feedback/Part';
import { useStores } from '../stores/useStores';
import { findKinds } from './findKinds';
import { PaletteItem } from './PaletteItem';
import './palette.css';

const PaletteExtras = lazy(async () => ({
  default: (await import('./PaletteExtras')).PaletteExtras,
}));

/** Every kind that can be placed, in groups, with a search. */
export function Palette({ onPlaced }: { readonly onPlaced?: () => void }) {
  const { kinds } = useStores();
  const { placeInView } = usePlacing();
  const [search, setSearch] = useState('');
  const searchId = useId();
  const found = findKinds(kinds, search);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = found;
    if (event.key === 'Escape') {
      // The second one leaves the field, for the card that was placed: shortcuts rest while one types.
      if (search === '') {
        event.currentTarget.blur();
        document.querySelector<HTMLElement>('.react-flow__node.selected')?.focus();
      }
      setSearch('');
    } else if (event.key === '/' && selectedIn(event.currentTarget) === search) {
      // The shortcut that leads here, pressed once more for the next one: no kind begins so.
      event.preventDefault();
    } else if (event.key === 'Enter' && search !== '' && first !== undefined) {
      placeInView(first);
      // What is typed next is another search.
      event.currentTarget.select();
      onPlaced?.();
    }
  };
  return (
    <>
      <div className="palette-search">
        <label className="visually-hidden" htmlFor={searchId}>
          Search components
        </label>
        <input
          id={searchId}
          type="search"
          className="field"
          data-shortcut="/"
          placeholder="Search components"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          title="Enter adds the first that is found"
          onKeyDown={onKeyDown}
        />
        <span className="kbd" aria-hidden="true">
          /
        </span>
      </div>
      <div className="palette-groups">
        {[...new Set(found.map(({ group }) => group))].map((group) => (
          <PaletteGroup
            key={group}
            name={group}
            kinds={found.filter((kind) => kind.group === group)}
            onPlaced={onPlaced}
          />
        ))}
        {found.length === 0 && <p className="muted palette-none">Nothing is called “{search}”.</p>}
        <Part>
          <PaletteExtras search={search} onPlaced={onPlaced} />
        </Part>
      </div>
    </>
  );
}

interface PaletteGroupProps {
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly onPlaced: (() => void) | undefined;
}

function PaletteGroup({ name, kinds, onPlaced }: PaletteGroupProps) {
  const id = useId();
  return kinds.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h2 className="palette-group" id={id}>
        {name}
      </h2>
      <ul>
        {kinds.map((kind) => (
          <li key={kind.id}>
            <PaletteItem kind={kind} onPlaced={onPlaced} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function selectedIn({ value, selectionStart, selectionEnd }: HTMLInputElement): string {
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
}
