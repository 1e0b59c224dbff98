import { emptyDesign } from '../../model/emptyDesign';
import type { Example } from '../../library/Example';
import { useStores } from '../stores/useStores';
import { showDesign } from './showDesign';

/** Verbs that put an example, or an empty design, on the canvas. */
export function useOpenExample(): {
  readonly openExample: (example: Example) => void;
  readonly openEmpty: () => void;
} {
  const stores = useStores();
  const { designs, view } = stores;
  return {
    openExample: ({ name, design, invitation }) => showDesign(stores, name, design, invitation),
    openEmpty() {
      view.show({ place: 'design' });
      designs.replaceDesign(emptyDesign, 'New design');
      view.select({});
      view.show({ invitation: undefined });
      view.tell('An empty design. Undo brings back what was here.');
    },
  };
}
