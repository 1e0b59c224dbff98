import type { Connection } from '../../model/Connection';
import type { Id } from '../../model/Id';

/** What a layout is worked out from. A whole design is one as well. */
export interface Layout {
  readonly components: readonly { readonly id: Id; readonly x: number; readonly y: number }[];
  readonly connections: readonly Pick<Connection, 'from' | 'to'>[];
}
