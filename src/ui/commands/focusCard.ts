import type { Id } from '../../model/Id';

const framesToWait = 30;

/** Puts the keyboard on a component's card, as soon as it is drawn: arrow keys move it from there. */
export function focusCard(id: Id, frames = framesToWait): void {
  const card = document.querySelector<HTMLElement>(`.react-flow__node[data-id="${id}"]`);
  card?.focus({ preventScroll: true });
  if (document.activeElement !== card && frames > 0) {
    requestAnimationFrame(() => focusCard(id, frames - 1));
  }
}
