import type { Id } from '../../model/Id';
import type { Point } from './Point';

/** What a component that is chosen from the list of kinds is placed for. */
export type KindPurpose =
  | { readonly type: 'add' }
  | { readonly type: 'calledBy'; readonly from: Id }
  | { readonly type: 'calling'; readonly to: Id }
  | { readonly type: 'into'; readonly connection: Id };

/** The menu that is open on the canvas, and where. */
export type OpenMenu =
  | { readonly type: 'component'; readonly id: Id; readonly at: Point }
  | { readonly type: 'connection'; readonly id: Id; readonly at: Point }
  | { readonly type: 'ground'; readonly at: Point }
  | { readonly type: 'kinds'; readonly purpose: KindPurpose; readonly at: Point };
