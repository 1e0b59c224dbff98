import { escapeXml } from '../../exchange/drawing/escapeXml';
import type { Theme } from '../../store/viewStore';
import { embedAddress } from './embedAddress';

/** What a snippet is made of. */
export interface SnippetParts {
  /** The page's address without anything behind `?` or `#`. */
  readonly page: string;
  /** The link of the design. */
  readonly link: string;
  readonly name: string;
  /** The file of the picture that stands in where the design cannot run. */
  readonly picture: string;
  readonly theme: Theme;
  readonly play: boolean;
  readonly readonly: boolean;
}

/** Pixels. */
const height = 480;

/** HTML that shows a running design in any page, and its picture with a link where frames do not run. */
export function embedSnippet(parts: SnippetParts): string {
  const name = escapeXml(parts.name);
  return `<iframe src="${escapeXml(embedAddress(parts))}" title="${name}: a running design" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>
<noscript><a href="${escapeXml(`${parts.page}#${parts.link}`)}"><img src="${escapeXml(encodeURI(parts.picture))}" alt="The drawing of ${name}" width="100%"></a></noscript>`;
}
