import { EditableText } from '../controls/EditableText';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';

/** The design's name, edited in place. */
export function DesignName() {
  const { designs } = useStores();
  const name = useDesign((state) => state.design.name);
  return (
    <EditableText
      className="design-name"
      value={name}
      label="Name of the design"
      onCommit={(text) =>
        designs.edit({ type: 'renameDesign', name: text }, 'Rename the design')[0]?.message
      }
    />
  );
}
