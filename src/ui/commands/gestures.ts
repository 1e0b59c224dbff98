import type { Command } from './Command';

const group = 'On a card';

/** What the browser or the card in focus does with keys: no commands of the page, so that they are listed but not bound. */
export const gestures: readonly Pick<Command, 'group' | 'label' | 'keys'>[] = [
  { group, label: 'To the next card', keys: ['Tab'] },
  { group, label: 'To the card before', keys: ['Shift+Tab'] },
  { group, label: 'Select it, or connect to it', keys: ['Enter'] },
  { group, label: 'Move it', keys: ['← → ↑ ↓'] },
  { group, label: 'Move it further', keys: ['Shift+← → ↑ ↓'] },
  { group, label: 'Add it to the selection', keys: ['Shift+Click'] },
  { group, label: 'Select with a box', keys: ['Shift+Drag'] },
  { group, label: 'Drag a copy', keys: ['Alt+Drag'] },
  { group, label: 'Its menu', keys: ['Shift+F10'] },
  { group: 'On the ground', label: 'Add what you choose', keys: ['Double click'] },
  { group: 'On the ground', label: 'Move the drawing, also from a card', keys: ['Space+Drag'] },
  { group: 'Edit', label: 'Copy, cut', keys: ['$mod+KeyC', '$mod+KeyX'] },
  { group: 'Edit', label: 'Paste', keys: ['$mod+KeyV'] },
];
