import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Kind } from '../../model/Kind';
import { Icon } from '../icons/Icon';
import { findKinds } from '../palette/findKinds';
import { FloatingPanel } from './FloatingPanel';
import type { KindPurpose } from './OpenMenu';
import type { MenuProps } from './MenuProps';
import { useKindPurpose } from './useKindPurpose';

/** A list of the kinds that may stand at a place, with a search: arrow keys move, Enter chooses, Escape closes. */
export function KindMenu({
  purpose,
  at,
  splice,
  close,
}: MenuProps & { readonly purpose: KindPurpose }) {
  const { title, kinds, choose } = useKindPurpose(purpose, at, splice);
  const [search, setSearch] = useState('');
  const [place, setPlace] = useState(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const found = findKinds(kinds, search);
  const active = Math.min(place, found.length - 1);

  useEffect(() => {
    // On a touch screen the keyboard would cover the list, which is there to be touched.
    const isTouched = window.matchMedia('(pointer: coarse)').matches;
    const panel = field.current?.closest<HTMLElement>('[role=dialog]');
    (isTouched ? panel : field.current)?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.getElementById(`${id}${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  const take = (kind: Kind | undefined) => {
    if (kind !== undefined) {
      close(true);
      choose(kind);
    }
  };
  const handleKey = (event: KeyboardEvent) => {
    const next: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1 };
    const target = next[event.key];
    if (event.key === 'Escape') {
      event.stopPropagation();
      close(true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(found[active]);
    } else if (target !== undefined && found.length > 0) {
      event.preventDefault();
      setPlace((target + found.length) % found.length);
    }
  };

  return (
    <FloatingPanel
      at={at}
      type="dialog"
      label={title}
      className="kind-menu"
      onClose={close}
      onKeyDown={handleKey}
    >
      <p className="menu-heading">{title}</p>
      <input
        ref={field}
        type="search"
        role="combobox"
        className="field"
        aria-label="Search components"
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}${active}` : undefined}
        placeholder="Search components"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setPlace(0);
        }}
      />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no list of the browser shows icons beside a search. */}
      <div id={id} role="listbox" aria-label={title} className="kind-list">
        {found.map((kind, index) => (
          // Keys act on the field, which names the option that they are at.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events jsx-a11y/interactive-supports-focus
          <div
            key={kind.id}
            id={`${id}${index}`}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="option"
            aria-selected={index === active}
            className="kind-option"
            onPointerMove={() => setPlace(index)}
            onClick={() => take(kind)}
          >
            <Icon name={kind.icon} />
            <span>{kind.name}</span>
            <small>{kind.group}</small>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p className="menu-note">
          {kinds.length === 0
            ? 'No kind of component fits here.'
            : `Nothing is called “${search}”.`}
        </p>
      )}
    </FloatingPanel>
  );
}
