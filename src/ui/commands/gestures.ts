import type { Command } from './Command';

const group = 'On a card';

/** What keys do to the card in focus: no commands of the page, so that they are listed with the shortcuts but not bound. */
export const gestures: readonly Pick<Command, 'group' | 'label' | 'keys'>[] = [
  { group, label: 'To the next card', keys: ['Tab'] },
  { group, label: 'To the card before', keys: ['Shift+Tab'] },
  { group, label: 'Select it, or connect to it', keys: ['Enter'] },
  { group, label: 'Move it', keys: ['← → ↑ ↓'] },
  { group, label: 'Move it further', keys: ['Shift+← → ↑ ↓'] },
  { group, label: 'Add it to the selection', keys: ['Shift+Click'] },
  { group, label: 'Select with a box', keys: ['Shift+Drag'] },
];
