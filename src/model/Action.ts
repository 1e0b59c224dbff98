import type { Edit } from './Edit';
import type { Fault } from './Fault';
import type { Id } from './Id';

/** What can be done to a running simulation between two events. A fault's `id` is named again by the `mend` that ends it. */
export type Action =
  | { readonly type: 'edit'; readonly edit: Edit }
  | { readonly type: 'break'; readonly id: Id; readonly fault: Fault }
  | { readonly type: 'mend'; readonly id: Id };
