import type { Component } from '../../model/Component';

/** A card of the canvas, pixels. */
const card = { width: 176, height: 84 };
/** A page is about so much wider than two drawings are high: wider ones are larger one above the other. */
const widerThan = 2;

/** Whether a drawing is so much wider than high that it is better shown over the whole width of a page. */
export function isWide(components: readonly Component[]): boolean {
  const x = components.map((one) => one.x);
  const y = components.map((one) => one.y);
  if (components.length === 0) return true;
  const width = Math.max(...x) - Math.min(...x) + card.width;
  const height = Math.max(...y) - Math.min(...y) + card.height;
  return width > widerThan * height;
}
