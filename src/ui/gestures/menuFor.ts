import type { Selection } from '../../store/viewStore';
import type { OpenMenu } from './OpenMenu';
import type { Point } from './Point';

/** The menu for what is at an element of the drawing; by keyboard, the ground stands for what is selected. */
export function menuFor(target: Element, at: Point, selection: Selection): OpenMenu {
  const card = idOf(target.closest('.react-flow__node'));
  const line = idOf(target.closest('.react-flow__edge'));
  const isBox = target.closest('.react-flow__nodesselection') !== null;
  const component = card ?? (isBox ? selection.components[0] : undefined);
  if (component !== undefined) {
    return { type: 'component', id: component, at };
  }
  return line === undefined ? { type: 'ground', at } : { type: 'connection', id: line, at };
}

function idOf(element: Element | null): number | undefined {
  const id = element?.getAttribute('data-id');
  return id === null || id === undefined ? undefined : Number(id);
}
