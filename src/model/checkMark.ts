import { checkName, visibleText } from './checkName';
import { limits } from './limits';
import type { Mark } from './Mark';

/** What is wrong with a note or an area, as one sentence; undefined when it is right. */
export function checkMark({ type, text, x, y, width, height }: Mark): string | undefined {
  const { low, high } = limits.markSize;
  if (![x, y].every((value) => Number.isInteger(value) && Math.abs(value) <= limits.coordinate)) {
    return `A note or an area must lie on whole pixels, within ${limits.coordinate.toLocaleString('en-US')} of the middle.`;
  }
  if (![width, height].every((size) => Number.isInteger(size) && size >= low && size <= high)) {
    return `A note or an area must be ${low} to ${high.toLocaleString('en-US')} pixels wide and high.`;
  }
  return type === 'area' ? checkName(text, 'The heading of an area') : checkNote(text);
}

function checkNote(text: string): string | undefined {
  if (text.trim() === '') return 'A note cannot be empty. Remove it instead.';
  if (text.length > limits.noteCharacters) {
    return `A note can have at most ${limits.noteCharacters} characters.`;
  }
  const plain = text.replaceAll('\n', ' ');
  return visibleText(plain) === plain
    ? undefined
    : 'A note cannot have hidden or control characters.';
}
