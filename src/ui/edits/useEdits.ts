import { useMemo } from 'react';
import { connectionProblem } from '../../model/connectionProblem';
import type { CustomKind } from '../../model/CustomKind';
import type { Id } from '../../model/Id';
import type { Kind } from '../../model/Kind';
import { useStores } from '../stores/useStores';
import type { Stores } from '../stores/Stores';
import { freePlace } from './freePlace';
import { newComponent } from './newComponent';
import { removalOf } from './removalOf';
import type { Place } from './Place';

/** The gestures of the canvas as verbs, each one step of undo; what is refused is told to the person. */
export interface Edits {
  /** `custom`: one's own name and settings for it. */
  readonly place: (kind: Kind, at: Place, exactly: boolean, custom?: CustomKind) => void;
  /** `at`: where to tell that it was refused, in pixels of the window. */
  readonly connect: (from: Id, to: Id, at?: Place) => boolean;
  readonly removeSelected: () => void;
  readonly selectAll: () => void;
  readonly nudge: (dx: number, dy: number) => void;
}

/** The verbs, bound to the stores. */
export function useEdits(): Edits {
  const stores = useStores();
  return useMemo(() => bind(stores), [stores]);
}

function bind({ designs, view, kindOf }: Stores): Edits {
  const present = () => designs.getState().design;
  const selection = () => view.getState().selection;

  return {
    place(kind, at, exactly, custom) {
      const place = exactly ? at : freePlace(present(), at, selection().components[0]);
      const component = newComponent(present(), kind, place, custom);
      const { dropInto } = view.getState();
      if (exactly && dropInto !== undefined) {
        dropInto(component);
        return;
      }
      const problem = designs.edit({ type: 'addComponent', component }, `Add ${component.name}`)[0];
      if (problem === undefined) {
        view.select({ components: [component.id] });
      }
      view.tell(problem?.message ?? `${component.name} added.`, problem ? 'refused' : 'plain');
    },
    connect(from, to, at) {
      const design = present();
      const connection = { id: design.nextId, from, to, parameters: {} };
      const reason =
        connectionProblem(design, from, to, kindOf) ??
        designs.edit({ type: 'addConnection', connection }, 'Connect')[0]?.message;
      if (reason === undefined) {
        view.select({ connections: [connection.id] });
        const nameOf = (id: Id) => design.components.find((one) => one.id === id)?.name;
        view.tell(`${nameOf(from)} now calls ${nameOf(to)}.`);
      } else {
        view.tell(reason, 'refused', at);
      }
      return reason === undefined;
    },
    removeSelected() {
      const edit = removalOf(present(), selection());
      if (edit !== undefined) {
        designs.edit(edit, 'Remove');
        view.select({});
        view.tell('Removed. Undo brings it back.');
      }
    },
    selectAll: () => view.select({ components: present().components.map(({ id }) => id) }),
    nudge(dx, dy) {
      const { components } = selection();
      const moves = present()
        .components.filter(({ id }) => components.includes(id))
        .map(({ id, x, y }) => ({ id, x: x + dx, y: y + dy }));
      if (moves.length > 0) {
        designs.edit({ type: 'moveComponents', moves }, 'Move', `nudge ${components.join(' ')}`);
      }
    },
  };
}
