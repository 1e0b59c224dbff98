import { selectionFormat } from './selectionFormat';

/** Whether a text gives itself out as a copied part of a design, told without parsing it: it may still be damaged. */
export function isSelectionText(text: string): boolean {
  return text.trimStart().startsWith('{') && text.includes(`"${selectionFormat.format}"`);
}
