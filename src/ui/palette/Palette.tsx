import { lazy, Suspense, useId, useState } from 'react';
import { kindGroups, type Kind } from '../../model/Kind';
import { useStores } from '../stores/useStores';
import { matchesKind } from './matchesKind';
import { PaletteItem } from './PaletteItem';
import './palette.css';

const PaletteExtras = lazy(async () => ({
  default: (await import('./PaletteExtras')).PaletteExtras,
}));

/** Every kind that can be placed, in groups, with a search. */
export function Palette({ onPlaced }: { readonly onPlaced?: () => void }) {
  const { kinds } = useStores();
  const [search, setSearch] = useState('');
  const searchId = useId();
  const found = kinds.filter((kind) => matchesKind(kind, search));
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
          onKeyDown={(event) => event.key === 'Escape' && setSearch('')}
        />
        <span className="kbd" aria-hidden="true">
          /
        </span>
      </div>
      <div className="palette-groups">
        {kindGroups.map((group) => (
          <PaletteGroup
            key={group}
            name={group}
            kinds={found.filter((kind) => kind.group === group)}
            onPlaced={onPlaced}
          />
        ))}
        <Suspense>
          <PaletteExtras search={search} onPlaced={onPlaced} />
        </Suspense>
        {found.length === 0 && <p className="muted palette-none">Nothing is called “{search}”.</p>}
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
