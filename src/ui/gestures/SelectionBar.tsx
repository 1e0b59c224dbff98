import { useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { duplicateSelected } from '../edits/duplicateSelected';
import { startConnecting } from '../edits/startConnecting';
import { useEdits } from '../edits/useEdits';
import { MenuIcon } from './MenuIcon';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { usePhone } from '../theme/usePhone';
import type { OpenMenu } from './OpenMenu';
import type { Point } from './Point';
import { useBarPlace } from './useBarPlace';

interface SelectionBarProps {
  readonly open: (menu: OpenMenu) => void;
}

/**
 * What is done most with the one component or connection that is selected, beside it. It is for the pointer alone: by keyboard
 * and for a screen reader the same things stand in the menu of a card, and on a phone in a sheet.
 */
export function SelectionBar({ open }: SelectionBarProps) {
  const { components, connections } = useView((state) => state.selection);
  const isBusy = useView((state) => (state.renaming ?? state.connectingFrom) !== undefined);
  const drawing = useStore((state) => state.domNode);
  const isPhone = usePhone();
  const isOne = components.length + connections.length === 1;
  if (!isOne || isBusy || isPhone || drawing === null) {
    return null;
  }
  const [component, connection] = [components[0], connections[0]];
  return createPortal(
    component === undefined ? (
      <ConnectionBar id={connection ?? 0} open={open} />
    ) : (
      <ComponentBar id={component} open={open} />
    ),
    drawing,
  );
}

function ComponentBar({ id, open }: SelectionBarProps & { readonly id: number }) {
  const stores = useStores();
  const { view, kindOf } = stores;
  const edits = useEdits();
  const component = useDesign(({ design }) => design.components.find((one) => one.id === id));
  const sends = kindOf(component?.kind ?? '')?.sends.length ?? 0;
  const place = useBarPlace({ type: 'component', id });
  if (component === undefined || place === undefined) {
    return null;
  }
  const connect = () => startConnecting(stores, id);
  return (
    <Bar place={place}>
      {sends > 0 && <BarButton icon="link" title="Connect from here (C)" onPress={connect} />}
      <BarButton icon="rename" title="Rename (F2)" onPress={() => view.show({ renaming: id })} />
      <BarButton icon="duplicate" title="Duplicate" onPress={() => duplicateSelected(stores)} />
      <BarButton icon="trash" title="Remove (Delete)" onPress={edits.removeSelected} />
      <BarButton icon="more" title="More" onPress={(at) => open({ type: 'component', id, at })} />
    </Bar>
  );
}

function ConnectionBar({ id, open }: SelectionBarProps & { readonly id: number }) {
  const edits = useEdits();
  const place = useBarPlace({ type: 'connection', id });
  const insert = (at: Point) =>
    open({ type: 'kinds', purpose: { type: 'into', connection: id }, at });
  return (
    place && (
      <Bar place={place}>
        <BarButton icon="plus" title="Insert a component …" onPress={insert} />
        <BarButton icon="trash" title="Remove (Delete)" onPress={edits.removeSelected} />
        <BarButton
          icon="more"
          title="More"
          onPress={(at) => open({ type: 'connection', id, at })}
        />
      </Bar>
    )
  );
}

function Bar({ place, children }: { readonly place: Point; readonly children: ReactNode }) {
  return (
    <div
      className="selection-bar"
      aria-hidden="true"
      style={{ transform: `translate(-50%, -100%) translate(${place.x}px, ${place.y}px)` }}
    >
      {children}
    </div>
  );
}

interface BarButtonProps {
  readonly icon: string;
  readonly title: string;
  /** Told where in the window a menu that it opens is to stand. */
  readonly onPress: (at: Point) => void;
}

function BarButton({ icon, title, onPress }: BarButtonProps) {
  return (
    <button
      type="button"
      className="button square quiet"
      tabIndex={-1}
      title={title}
      // The focus stays with the card, and its keys.
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        onPress({ x: left, y: bottom + 4 });
      }}
    >
      <MenuIcon name={icon} />
    </button>
  );
}
