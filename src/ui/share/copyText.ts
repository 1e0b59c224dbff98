/**
 * Puts a text that is still being made on the clipboard; rejects where the browser does not let the page. A browser that wants
 * a press of a button for it is given the promise at once, because the press would be forgotten by the time that it is kept.
 */
export async function copyText(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(await text);
    return;
  }
  const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
