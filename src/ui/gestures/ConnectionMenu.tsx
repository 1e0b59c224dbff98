import type { Id } from '../../model/Id';
import { useEdits } from '../edits/useEdits';
import { connectionFaults } from '../faults/connectionFaults';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { ContextMenu } from './ContextMenu';
import { FaultItems } from './FaultItems';
import { MenuItem } from './MenuItem';
import type { MenuProps } from './MenuProps';

/** What can be done with a connection. */
export function ConnectionMenu({ id, at, open, close }: MenuProps & { readonly id: Id }) {
  const { view } = useStores();
  const { removeSelected } = useEdits();
  const design = useDesign((state) => state.design);
  const connection = design.connections.find((one) => one.id === id);
  if (connection === undefined) {
    return null;
  }
  const nameOf = (end: Id) => design.components.find((one) => one.id === end)?.name ?? '';
  const choose = (act: () => void) => {
    close(true);
    act();
  };
  const select = () => view.select({ connections: [id] });
  return (
    <ContextMenu
      at={at}
      heading={`${nameOf(connection.from)} → ${nameOf(connection.to)}`}
      onClose={close}
    >
      <MenuItem icon="link" onChoose={() => choose(select)}>
        Select
      </MenuItem>
      <MenuItem
        icon="plus"
        onChoose={() => open({ type: 'kinds', purpose: { type: 'into', connection: id }, at })}
      >
        Insert a component …
      </MenuItem>
      <MenuItem
        icon="trash"
        keys="Delete"
        onChoose={() =>
          choose(() => {
            select();
            removeSelected();
          })
        }
      >
        Remove
      </MenuItem>
      <FaultItems
        options={connectionFaults(id)}
        concerns={(fault) => 'connection' in fault && fault.connection === id}
        choose={choose}
      />
    </ContextMenu>
  );
}
