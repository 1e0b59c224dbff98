/** Where in the window a mouse button was let go or a finger was lifted. */
export function pointOf(event: MouseEvent | TouchEvent): {
  readonly x: number;
  readonly y: number;
} {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
}
