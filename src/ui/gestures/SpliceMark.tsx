import { ViewportPortal } from '@xyflow/react';
import type { Id } from '../../model/Id';
import { pathPoints, pathTables } from '../dots/pathTables';

/** Shows into which connection the dragged component would be put: the line in full, with a word at its middle. */
export function SpliceMark({ connection }: { readonly connection: Id }) {
  const table = pathTables.get(connection);
  if (table === undefined) {
    return null;
  }
  const middle = pathPoints - 1;
  return (
    <ViewportPortal>
      <svg className="splice-mark" aria-hidden="true">
        <polyline points={table.join(' ')} />
      </svg>
      <span
        className="splice-word"
        style={{ transform: `translate(${table[middle]}px, ${table[middle + 1]}px)` }}
      >
        Insert here
      </span>
    </ViewportPortal>
  );
}
