import { boundsOf } from '../../exchange/drawing/boundsOf';
import { cardSize } from '../../exchange/drawing/cardSize';
import type { Component } from '../../model/Component';

/** A page is about so much wider than two drawings are high: wider ones are larger one above the other. */
const widerThan = 2;

/** Whether a drawing is so much wider than high that it is better shown over the whole width of a page; an empty one is. */
export function isWide(components: readonly Component[]): boolean {
  const { width, height } = boundsOf(components.map(({ x, y }) => ({ x, y, ...cardSize })));
  return components.length === 0 || width > widerThan * height;
}
