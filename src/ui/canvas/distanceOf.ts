/** Below this zoom the 11 px of a card's numbers are 5 px: cards and lines leave them out. */
const farBelow = 0.45;
/** Below this one they are 8 px: what is written on cards and lines is written larger. */
const middleBelow = 0.75;

/** From how far the drawing is seen at a zoom: a class of the canvas, by which cards and lines say less or write larger. */
export function distanceOf(zoom: number): 'far' | 'middle' | '' {
  return zoom < farBelow ? 'far' : zoom < middleBelow ? 'middle' : '';
}
