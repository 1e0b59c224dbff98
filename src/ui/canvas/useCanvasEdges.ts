import type { EdgeChange } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import type { Connection } from '../../model/Connection';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import type { ConnectionEdge } from './CanvasTypes';

interface CanvasEdges {
  readonly edges: ConnectionEdge[];
  readonly onEdgesChange: (changes: EdgeChange<ConnectionEdge>[]) => void;
}

/** The design's connections as edges: an edge keeps its identity until its connection or its selection changes. */
export function useCanvasEdges(): CanvasEdges {
  const { view } = useStores();
  const connections = useDesign((state) => state.design.connections);
  const components = useDesign((state) => state.design.components);
  const selected = useView((state) => state.selection.connections);

  const edges = useMemo(() => {
    const nameOf = (id: number) => components.find((one) => one.id === id)?.name ?? '';
    return connections.map((connection) =>
      edgeOf(
        connection,
        selected.includes(connection.id),
        `${nameOf(connection.from)} calls ${nameOf(connection.to)}`,
      ),
    );
  }, [connections, components, selected]);

  const onEdgesChange = useCallback(
    (changes: EdgeChange<ConnectionEdge>[]) => {
      const chosen = changes.filter((change) => change.type === 'select');
      if (chosen.length > 0) {
        const ids = new Set(view.getState().selection.connections);
        chosen.forEach((change) =>
          change.selected ? ids.add(Number(change.id)) : ids.delete(Number(change.id)),
        );
        view.select({ ...view.getState().selection, connections: [...ids] });
      }
    },
    [view],
  );
  return { edges, onEdgesChange };
}

const made = new WeakMap<Connection, ConnectionEdge>();

/** The edge made before for this connection, where nothing about it has changed. */
function edgeOf(connection: Connection, selected: boolean, ariaLabel: string): ConnectionEdge {
  const before = made.get(connection);
  if (before?.selected === selected && before.ariaLabel === ariaLabel) {
    return before;
  }
  const edge: ConnectionEdge = {
    id: String(connection.id),
    type: 'connection',
    source: String(connection.from),
    target: String(connection.to),
    data: { connection },
    selected,
    reconnectable: selected,
    ariaLabel,
  };
  made.set(connection, edge);
  return edge;
}
