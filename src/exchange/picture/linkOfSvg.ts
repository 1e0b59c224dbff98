import { exchangeLimits } from '../exchangeLimits';
import { pictureKeyword } from './pictureKeyword';

const start = `<metadata id="${pictureKeyword}">`;

/**
 * The link in the metadata of an SVG; undefined where there is none. The text is searched and never parsed, so that nothing in
 * it is followed, unfolded or run.
 */
export function linkOfSvg(svg: string): string | undefined {
  const at = svg.indexOf(start);
  if (at < 0) return undefined;
  const from = at + start.length;
  // One more than can be opened, so that a longer one is refused as such.
  const rest = svg.slice(from, from + exchangeLimits.linkCharacters + 1);
  return rest.split('<', 1)[0];
}
