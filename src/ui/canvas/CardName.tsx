import { useState } from 'react';
import type { Component } from '../../model/Component';
import { limits } from '../../model/limits';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';

/** The name on a card; a field while it is being renamed. */
export function CardName({ component }: { readonly component: Component }) {
  const renaming = useView((state) => state.renaming === component.id);
  return renaming ? (
    <NameField component={component} />
  ) : (
    <span className="card-name" title={component.name}>
      {component.name}
    </span>
  );
}

function NameField({ component }: { readonly component: Component }) {
  const { designs, view } = useStores();
  const [name, setName] = useState(component.name);

  const close = () => {
    if (view.getState().renaming === component.id) {
      view.show({ renaming: undefined });
    }
  };
  const commit = () => {
    if (name.trim() !== component.name) {
      const edit = { type: 'renameComponent', id: component.id, name } as const;
      const problem = designs.edit(edit, 'Rename')[0];
      if (problem !== undefined) {
        view.tell(problem.message, 'refused');
      }
    }
    close();
  };
  return (
    <input
      className="card-name-field nodrag nopan"
      aria-label="Name"
      // The person asked for this field a moment ago.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      value={name}
      maxLength={limits.nameCharacters}
      onChange={(event) => setName(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') {
          commit();
        } else if (event.key === 'Escape') {
          close();
        }
      }}
    />
  );
}
