import { plural } from '../../analysis/findings/words/plural';
import type { Selection } from '../../store/viewStore';
import { duplicateSelected } from '../edits/duplicateSelected';
import { useEdits } from '../edits/useEdits';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { ArrangeSection } from './ArrangeSection';

/** What can be done with several things at once. */
export function ManyInspector({ selection }: { readonly selection: Selection }) {
  const stores = useStores();
  const { removeSelected } = useEdits();
  const { components, connections } = selection;
  return (
    <>
      <div className="inspector-title">
        <h2>{components.length + connections.length} selected</h2>
      </div>
      <p className="muted tab-note">
        {plural(components.length, 'component')}, {plural(connections.length, 'connection')}. Arrow
        keys move the components.
      </p>
      <div className="break-buttons">
        {components.length > 0 && (
          <button type="button" className="button" onClick={() => duplicateSelected(stores)}>
            <Icon name="copy" size={16} /> Duplicate
          </button>
        )}
        <button type="button" className="button danger" onClick={removeSelected}>
          <Icon name="trash" size={16} /> Remove
        </button>
      </div>
      {components.length > 1 && <ArrangeSection count={components.length} />}
    </>
  );
}
