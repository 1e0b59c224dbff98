/** The versions of links, each the first character of its links: `2` has its texts in the form of `foldedText`. */
export type LinkVersion = '1' | '2';

/** What a link holds besides its version, in base64url. */
export interface Unwrapped {
  readonly version: LinkVersion;
  readonly payload: string;
}
