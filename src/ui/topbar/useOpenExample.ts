import { emptyDesign } from '../../model/emptyDesign';
import type { Example } from '../../library/Example';
import { useStores } from '../stores/useStores';

/** Verbs that put an example, or an empty design, on the canvas. */
export function useOpenExample(): {
  readonly openExample: (example: Example) => void;
  readonly openEmpty: () => void;
} {
  const { designs, run, autosave, view } = useStores();
  return {
    openExample(example) {
      autosave.know(example.design);
      designs.replaceDesign(example.design, `Open "${example.name}"`);
      view.select({});
      view.show({ invitation: example.invitation });
      run.play();
      view.tell(`${example.name} is open and running. Undo brings back what was here.`);
    },
    openEmpty() {
      designs.replaceDesign(emptyDesign, 'New design');
      view.select({});
      view.show({ invitation: undefined });
      view.tell('An empty design. Undo brings back what was here.');
    },
  };
}
