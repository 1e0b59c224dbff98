import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useState } from 'react';
import type { Component } from '../../model/Component';
import type { Move } from '../../model/Edit';
import type { Id } from '../../model/Id';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import type { ComponentNode } from './CanvasTypes';
import type { Orientation } from './Orientation';

interface CanvasNodes {
  readonly nodes: ComponentNode[];
  /** Follows the library; where dragged cards have come to rest is written as one edit. */
  readonly onNodesChange: (changes: NodeChange<ComponentNode>[]) => void;
}

/** The design's components as nodes: a node keeps its identity until its component or its selection changes. */
export function useCanvasNodes(orientation: Orientation): CanvasNodes {
  const { designs, view } = useStores();
  const components = useDesign((state) => state.design.components);
  const selected = useView((state) => state.selection.components);
  const [shown, setShown] = useState<Shown>({ nodes: [], components: [], selected, orientation });
  if (
    shown.components !== components ||
    shown.selected !== selected ||
    shown.orientation !== orientation
  ) {
    const wanted = { components, selected, orientation };
    setShown({ ...wanted, nodes: reconcile(shown.nodes, wanted) });
  }

  const onNodesChange = useCallback(
    (changes: NodeChange<ComponentNode>[]) => {
      const chosen = changes.filter((change) => change.type === 'select');
      if (chosen.length > 0) {
        const ids = new Set(view.getState().selection.components);
        chosen.forEach((change) =>
          change.selected ? ids.add(Number(change.id)) : ids.delete(Number(change.id)),
        );
        view.select({ ...view.getState().selection, components: [...ids] });
      }
      const local = changes.filter(({ type }) => type === 'position' || type === 'dimensions');
      if (local.length > 0) {
        setShown((before) => ({ ...before, nodes: applyNodeChanges(local, before.nodes) }));
      }
      const moves = local
        .flatMap((change) => dropOf(change, orientation))
        .filter(({ id }) => designs.getState().design.components.some((one) => one.id === id));
      const [first] = moves;
      const dropped =
        moves.length === 1
          ? designs.getState().design.components.find(({ id }) => id === first?.id)
          : undefined;
      const { dropInto } = view.getState();
      if (dropped !== undefined && dropInto !== undefined) {
        dropInto({ ...dropped, ...first });
      } else if (moves.length > 0) {
        const problem = designs.edit({ type: 'moveComponents', moves }, 'Move')[0];
        if (problem !== undefined) {
          view.tell(problem.message, 'refused');
          setShown((before) => ({ ...before, nodes: reconcile([], before) }));
        }
      }
    },
    [designs, view, orientation],
  );

  return { nodes: shown.nodes, onNodesChange };
}

/** Where a card goes that has been let go. */
function dropOf(change: NodeChange<ComponentNode>, { toDesign }: Orientation): readonly Move[] {
  if (change.type !== 'position' || change.dragging !== false || change.position === undefined) {
    return [];
  }
  const { x, y } = toDesign(change.position);
  return [{ id: Number(change.id), x: Math.round(x), y: Math.round(y) }];
}

interface Wanted {
  readonly components: readonly Component[];
  readonly selected: readonly Id[];
  readonly orientation: Orientation;
}

interface Shown extends Wanted {
  readonly nodes: ComponentNode[];
}

function reconcile(
  before: readonly ComponentNode[],
  { components, selected, orientation }: Wanted,
): ComponentNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const { isUpright } = orientation;
  return components.map((component) => {
    const id = String(component.id);
    const isSelected = selected.includes(component.id);
    const node = known.get(id);
    const isSame = node?.data.component === component && node.data.isUpright === isUpright;
    if (isSame && node.selected === isSelected) {
      return node;
    }
    return {
      ...node,
      id,
      type: 'component',
      data: { component, isUpright },
      position: isSame ? node.position : orientation.toScreen(component),
      selected: isSelected,
      ariaLabel: component.name,
    };
  });
}
