import { useFit } from '../canvas/useFit';
import { useEdits } from '../edits/useEdits';
import { useDesign } from '../stores/useDesign';
import { ContextMenu } from './ContextMenu';
import { MenuItem } from './MenuItem';
import type { MenuProps } from './MenuProps';

/** What can be done on the empty canvas. */
export function GroundMenu({ at, clipboard, open, close }: MenuProps) {
  const { selectAll } = useEdits();
  const fit = useFit();
  const isEmpty = useDesign((state) => state.design.components.length === 0);
  const choose = (act: () => void) => {
    close(true);
    act();
  };
  return (
    <ContextMenu at={at} heading="Drawing" onClose={close}>
      <MenuItem icon="plus" onChoose={() => open({ type: 'kinds', purpose: { type: 'add' }, at })}>
        Add a component …
      </MenuItem>
      <MenuItem
        icon="paste"
        keys="$mod+KeyV"
        onChoose={() => choose(() => void clipboard.paste(at))}
      >
        Paste
      </MenuItem>
      <MenuItem
        icon="select"
        keys="$mod+KeyA"
        disabled={isEmpty}
        onChoose={() => choose(selectAll)}
      >
        Select all
      </MenuItem>
      <MenuItem
        icon="fit"
        keys="Shift+Digit1"
        disabled={isEmpty}
        onChoose={() => choose(() => fit(200))}
      >
        Fit to view
      </MenuItem>
    </ContextMenu>
  );
}
