import { selectionFormat } from './selectionFormat';

const says = new RegExp(`"format"\\s*:\\s*"${selectionFormat.format}"`);

/** Whether a text gives itself out as a copied part of a design, told without parsing it: it may still be damaged. */
export function isSelectionText(text: string): boolean {
  return text.trimStart().startsWith('{') && says.test(text);
}
