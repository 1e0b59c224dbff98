import { lazy, useCallback, useEffect, useMemo } from 'react';
import type { Connecting } from '../canvas/useConnecting';
import { Part } from '../feedback/Part';
import { FileDrop } from '../opening/FileDrop';
import { useStores } from '../stores/useStores';
import { usePhone } from '../theme/usePhone';
import type { GestureProps } from './GestureProps';
import { MenuClipboard } from './MenuClipboard';
import type { KindPurpose, OpenMenu } from './OpenMenu';
import type { Point } from './Point';
import { SelectionBar } from './SelectionBar';
import { spliceInto } from './spliceInto';
import { SpliceMark } from './SpliceMark';
import { useClipboardEvents } from './useClipboardEvents';
import { useCopying } from './useCopying';
import { useLongPress } from './useLongPress';
import { useMenuKeys } from './useMenuKeys';
import { useOpenMenu } from './useOpenMenu';
import { useFocusRenamed } from './useFocusRenamed';
import { usePrunedSelection } from './usePrunedSelection';
import { useQuickAdd } from './useQuickAdd';
import { useReconnecting } from './useReconnecting';
import { useSpacePan } from './useSpacePan';
import { useSplicing } from './useSplicing';
import { useTouchedEnds } from './useTouchedEnds';
import './gestures.css';

const CanvasMenu = lazy(async () => ({ default: (await import('./CanvasMenu')).CanvasMenu }));

interface GesturesProps {
  readonly connecting: Connecting;
  /** Hands the canvas what it does from now on. */
  readonly give: (props: GestureProps) => void;
}

/** What a person can do on the canvas that the first picture of the page does without: clipboard, splicing, menus, moving ends. */
export function Gestures({ connecting, give }: GesturesProps) {
  const stores = useStores();
  const { view } = stores;
  const copying = useCopying();
  const clipboard = useMemo(() => new MenuClipboard(copying, view), [copying, view]);
  const { menu, open, close } = useOpenMenu();
  const openFor = useOpenFor(open);
  const ask = useCallback(
    (purpose: KindPurpose, at: Point) => open({ type: 'kinds', purpose, at }),
    [open],
  );
  const reconnecting = useReconnecting(connecting, ask);
  const { hovered, onNodeDrag, onNodeDragStop } = useSplicing();
  useClipboardEvents(copying);
  useMenuKeys(openFor);
  useLongPress(openFor);
  useQuickAdd(ask);
  useSpacePan();
  useTouchedEnds();
  useFocusRenamed();
  usePrunedSelection();

  useEffect(() => {
    give({ ...reconnecting, onNodeDrag, onNodeDragStop });
  }, [give, reconnecting, onNodeDrag, onNodeDragStop]);

  return (
    <>
      <FileDrop />
      {menu === undefined && <SelectionBar open={openFor} />}
      {hovered !== undefined && <SpliceMark connection={hovered} />}
      {menu !== undefined && (
        <Part>
          <CanvasMenu
            menu={menu}
            clipboard={clipboard}
            splice={(component, connection) => spliceInto(stores, component, connection)}
            open={open}
            close={close}
          />
        </Part>
      )}
    </>
  );
}

/** Selects the card that a menu is about, unless it is one of those selected; on a phone that would bring up a sheet over the menu. */
function useOpenFor(open: (menu: OpenMenu) => void): (menu: OpenMenu) => void {
  const { view } = useStores();
  const isPhone = usePhone();
  return useCallback(
    (menu) => {
      const { components } = view.getState().selection;
      if (menu.type === 'component' && !components.includes(menu.id) && !isPhone) {
        view.select({ components: [menu.id] });
      }
      open(menu);
    },
    [view, open, isPhone],
  );
}
