import { cardSize } from '../../exchange/drawing/cardSize';
import type { Design } from '../../model/Design';
import { freeShift } from '../edits/freeShift';
import { pastingOf } from '../edits/pastingOf';
import type { Stores } from '../stores/Stores';
import { countOf } from './countOf';
import type { Point } from './Point';

/**
 * Adds what was copied to the design as one step, selects it and tells what could not be taken over; gives its middle. That goes to
 * `at` in the design, or where it was copied; in both cases as near to it as no card is covered.
 */
export async function pasteSelection(
  text: string,
  at: Point | undefined,
  { designs, view, kindOf }: Stores,
): Promise<Point | undefined> {
  const reader = await import('../../exchange/readSelection').catch(() => undefined);
  if (reader === undefined) {
    view.tell(
      'Nothing was pasted, because a part of this page could not be loaded. Load the page again.',
      'refused',
    );
    return undefined;
  }
  const { design } = designs.getState();
  const result = reader.readSelection(text, design, kindOf);
  if (result?.ok !== true) {
    const why = result?.message ?? 'The text speaks of copied components, but holds none.';
    view.tell(`Nothing was pasted. ${why}`, 'refused');
    return undefined;
  }
  const { components } = result;
  const middle = middleOf(components);
  const shift = shiftOf(design, components, at && { x: at.x - middle.x, y: at.y - middle.y });
  const problem = designs.edit(pastingOf(design, result, shift), 'Paste')[0];
  if (problem !== undefined) {
    view.tell(`Nothing was pasted. ${problem.message}`, 'refused');
    return undefined;
  }
  view.select({ components: components.map(({ id }) => id) });
  view.tell(`${countOf(components.length)} pasted.${toldOf(result.notices)}`);
  return { x: middle.x + shift.x, y: middle.y + shift.y };
}

function middleOf(components: readonly Point[]): Point {
  const xs = components.map(({ x }) => x);
  const ys = components.map(({ y }) => y);
  return { x: centre(xs, cardSize.width), y: centre(ys, cardSize.height) };
}

function centre(starts: readonly number[], size: number): number {
  return (Math.min(...starts) + Math.max(...starts) + size) / 2;
}

function shiftOf(design: Design, components: readonly Point[], by: Point = { x: 0, y: 0 }): Point {
  const wanted = components.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
  const free = freeShift(design, wanted);
  return { x: by.x + free.x, y: by.y + free.y };
}

const mostTold = 4;

function toldOf(notices: readonly string[]): string {
  const told = notices.slice(0, mostTold);
  const more = notices.length - told.length;
  return [...told, ...(more > 0 ? [`${more} more like these.`] : [])]
    .map((notice) => ` ${notice}`)
    .join('');
}
