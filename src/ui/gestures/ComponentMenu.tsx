import type { Id } from '../../model/Id';
import { duplicateSelected } from '../edits/duplicateSelected';
import { startConnecting } from '../edits/startConnecting';
import { useEdits } from '../edits/useEdits';
import { componentFaults } from '../faults/componentFaults';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { ContextMenu } from './ContextMenu';
import { countOf } from './countOf';
import { FaultItems } from './FaultItems';
import type { MenuProps } from './MenuProps';
import { MenuItem } from './MenuItem';

/** What can be done with a component, or with all that are selected where it is one of them. */
export function ComponentMenu({ id, at, clipboard, close }: MenuProps & { readonly id: Id }) {
  const stores = useStores();
  const { view, kindOf } = stores;
  const edits = useEdits();
  const selected = useView((state) => state.selection.components);
  const component = useDesign(({ design }) => design.components.find((one) => one.id === id));
  const kind = kindOf(component?.kind ?? '');
  if (component === undefined) {
    return null;
  }
  const ids = selected.includes(id) ? selected : [id];
  const isOne = ids.length === 1;
  const choose = (act: () => void) => {
    close(true);
    act();
  };
  /** What acts on the selection is chosen for these, also where a long press left the selection alone. */
  const chooseFor = (act: () => void) =>
    choose(() => {
      view.select({ components: ids });
      act();
    });

  return (
    <ContextMenu at={at} heading={isOne ? component.name : countOf(ids.length)} onClose={close}>
      {isOne && (
        <MenuItem
          icon="rename"
          keys="F2"
          onChoose={() => choose(() => view.show({ renaming: id }))}
        >
          Rename
        </MenuItem>
      )}
      {isOne && kind !== undefined && kind.sends.length > 0 && (
        <MenuItem
          icon="link"
          keys="KeyC"
          onChoose={() => choose(() => startConnecting(stores, id))}
        >
          Connect from here
        </MenuItem>
      )}
      <MenuItem
        icon="duplicate"
        keys="$mod+KeyD"
        onChoose={() => chooseFor(() => duplicateSelected(stores))}
      >
        Duplicate
      </MenuItem>
      <MenuItem
        icon="copy"
        keys="$mod+KeyC"
        onChoose={() => chooseFor(() => void clipboard.copy())}
      >
        Copy
      </MenuItem>
      <MenuItem icon="cut" keys="$mod+KeyX" onChoose={() => chooseFor(() => void clipboard.cut())}>
        Cut
      </MenuItem>
      <MenuItem icon="trash" keys="Delete" onChoose={() => chooseFor(edits.removeSelected)}>
        Remove
      </MenuItem>
      {isOne && kind !== undefined && (
        <FaultItems
          options={componentFaults(component, kind)}
          concerns={(fault) => 'component' in fault && fault.component === id}
          choose={choose}
        />
      )}
    </ContextMenu>
  );
}
