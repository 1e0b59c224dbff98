import { pictureKeyword } from './pictureKeyword';

/** An SVG of `designToSvg` that opens as its design again: the link, without `#`, stands in its metadata. */
export function svgWithLink(svg: string, link: string): string {
  return svg.replace(
    '</title>\n',
    `</title>\n<metadata id="${pictureKeyword}">${link}</metadata>\n`,
  );
}
