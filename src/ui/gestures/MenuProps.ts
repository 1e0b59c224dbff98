import type { Component } from '../../model/Component';
import type { Id } from '../../model/Id';
import type { MenuClipboard } from './MenuClipboard';
import type { OpenMenu } from './OpenMenu';
import type { Point } from './Point';

/** What every menu of the canvas is given. */
export interface MenuProps {
  readonly at: Point;
  readonly clipboard: MenuClipboard;
  /** Puts a component into a connection, or gives the reason why it cannot be. */
  readonly splice: (component: Component, connection: Id) => string | undefined;
  /** Opens another menu in its place. */
  readonly open: (menu: OpenMenu) => void;
  /** `isDone`: whether the focus goes back to where it was. */
  readonly close: (isDone: boolean) => void;
}
