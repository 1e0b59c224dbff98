import { useState, type FocusEvent } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether a field is being edited, for one that shows something else at rest. What is edited stands in it, all of it selected as
 * by Tab, before anything is typed: a text that changed later would lose the selection, and what is typed would be added to it.
 */
export function useFocus() {
  const [isFocused, setFocused] = useState(false);
  return {
    isFocused,
    onFocus: ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
      flushSync(() => setFocused(true));
      currentTarget.select();
    },
    leave: () => setFocused(false),
  };
}
