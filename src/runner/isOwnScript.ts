/** Whether an address is that of a script in the folder of a page, or in one below it. */
export function isOwnScript(address: string, page: string): boolean {
  const { href, pathname } = new URL(address, page);
  return href.startsWith(new URL('./', page).href) && pathname.endsWith('.js');
}
