import type { Theme } from '../../store/viewStore';

/** What the address of an embed says; what is missing is as usual. */
interface EmbedParts {
  /** The page's address without anything behind `?` or `#`. */
  readonly page: string;
  /** The link of the design. */
  readonly link: string;
  readonly theme?: Theme;
  readonly play?: boolean;
  readonly readonly?: boolean;
}

/** The address of an embed, which is also a link to look at; usual values are left out. */
export function embedAddress({
  page,
  link,
  theme = 'system',
  play = true,
  readonly = true,
}: EmbedParts): string {
  const options = [
    'embed',
    ...(theme === 'system' ? [] : [`theme=${theme}`]),
    ...(play ? [] : ['play=0']),
    ...(readonly ? [] : ['readonly=0']),
  ];
  return `${page}?${options.join('&')}#${link}`;
}
