/** This page's address with another part after `#`. */
export function addressOf(hash: string): string {
  return `${window.location.origin}${window.location.pathname}#${hash}`;
}
