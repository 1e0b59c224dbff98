import { textWidth } from './textWidth';

/** The text, shortened with an ellipsis where it would be wider than that. */
export function fitText(text: string, size: number, width: number): string {
  const most = Math.max(1, Math.floor(width / textWidth('x', size)));
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
