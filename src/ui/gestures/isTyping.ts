import { typingFields } from '../controls/typingFields';

const fields = `${typingFields}, dialog, [contenteditable]`;

/** Whether the person is in a field or a dialog, where the keys of the clipboard belong to the text. */
export function isTyping(): boolean {
  return document.activeElement?.closest(fields) instanceof Element;
}
