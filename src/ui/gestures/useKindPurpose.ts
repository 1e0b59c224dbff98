import { useReactFlow } from '@xyflow/react';
import { cardSize } from '../../exchange/drawing/cardSize';
import { useOrientation } from '../canvas/useOrientation';
import { pathPoints, pathTables } from '../dots/pathTables';
import { followingOf } from '../edits/followingOf';
import { freePlace } from '../edits/freePlace';
import { newComponent } from '../edits/newComponent';
import { useEdits } from '../edits/useEdits';
import type { Id } from '../../model/Id';
import type { Kind } from '../../model/Kind';
import { useStores } from '../stores/useStores';
import { kindsBetween } from './kindsBetween';
import type { MenuProps } from './MenuProps';
import type { KindPurpose } from './OpenMenu';
import type { Point } from './Point';

interface KindChoice {
  /** What the list is called, as a command. */
  readonly title: string;
  readonly kinds: readonly Kind[];
  readonly choose: (kind: Kind) => void;
}

/** The kinds that serve a purpose at a place in the window, and what choosing one does: one step of undo. */
export function useKindPurpose(
  purpose: KindPurpose,
  at: Point,
  splice: MenuProps['splice'],
): KindChoice {
  const { place } = useEdits();
  const flow = useReactFlow();
  const orientation = useOrientation();
  const { designs, view, kinds, kindOf } = useStores();
  const { design } = designs.getState();
  const find = (id: Id | undefined) => design.components.find((one) => one.id === id);
  const kindAt = (id: Id | undefined) => kindOf(find(id)?.kind ?? '');
  const onCanvas = flow.screenToFlowPosition(at);

  /** A corner such that the pointer is at a share of the card's width and height. */
  const corner = (across: number, down: number) =>
    orientation.toDesign({
      x: onCanvas.x - cardSize.width * across,
      y: onCanvas.y - cardSize.height * down,
    });

  const follow = (kind: Kind, end: { readonly from: Id } | { readonly to: Id }) => {
    const isBefore = 'to' in end;
    const [across, down] = orientation.isUpright
      ? [0.5, isBefore ? 1 : 0]
      : [isBefore ? 1 : 0, 0.5];
    const component = newComponent(design, kind, corner(across, down));
    const { edit, reason } = followingOf(design, component, end, kindOf);
    const refused = edit ? designs.edit(edit, `Add ${component.name}`)[0]?.message : reason;
    if (refused === undefined) {
      const other = find(isBefore ? end.to : end.from)?.name;
      view.select({ components: [component.id] });
      view.tell(
        isBefore ? `${component.name} calls ${other}.` : `${other} calls ${component.name}.`,
      );
    } else {
      view.tell(refused, 'refused', at);
    }
  };

  const insert = (kind: Kind, connection: Id) => {
    const wanted = middleOf(connection) ?? onCanvas;
    const start = orientation.toDesign({
      x: wanted.x - cardSize.width / 2,
      y: wanted.y - cardSize.height / 2,
    });
    const component = newComponent(design, kind, freePlace(design, start, undefined));
    const reason = splice(component, connection);
    if (reason !== undefined) {
      view.tell(reason, 'refused', at);
    }
  };

  switch (purpose.type) {
    case 'add':
      return {
        title: 'Add a component',
        kinds,
        choose: (kind) => place(kind, corner(0.5, 0.5), true),
      };
    case 'calledBy':
      return {
        title: `What ${find(purpose.from)?.name ?? ''} calls`,
        kinds: kindsBetween(kinds, { caller: kindAt(purpose.from) }),
        choose: (kind) => follow(kind, { from: purpose.from }),
      };
    case 'calling':
      return {
        title: `What calls ${find(purpose.to)?.name ?? ''}`,
        kinds: kindsBetween(kinds, { callee: kindAt(purpose.to) }),
        choose: (kind) => follow(kind, { to: purpose.to }),
      };
    case 'into': {
      const connection = design.connections.find(({ id }) => id === purpose.connection);
      return {
        title: `Insert between ${find(connection?.from)?.name ?? ''} and ${find(connection?.to)?.name ?? ''}`,
        kinds: kindsBetween(kinds, {
          caller: kindAt(connection?.from),
          callee: kindAt(connection?.to),
        }),
        choose: (kind) => insert(kind, purpose.connection),
      };
    }
  }
}

function middleOf(connection: Id): Point | undefined {
  const table = pathTables.get(connection);
  const x = table?.[pathPoints - 1];
  const y = table?.[pathPoints];
  return x === undefined || y === undefined ? undefined : { x, y };
}
