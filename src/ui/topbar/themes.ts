import type { Theme } from '../../store/viewStore';

/** The themes on offer, and what they are called. */
export const themes: readonly { readonly theme: Theme; readonly label: string }[] = [
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
  { theme: 'system', label: 'As on this device' },
];
