import { useEffect } from 'react';
import { useView } from '../stores/useView';
import { useMedia } from './useMedia';

/** Puts the theme on the page, and returns which of the two it is. */
export function useThemeOnPage(): 'light' | 'dark' {
  const chosen = useView((state) => state.theme);
  const deviceIsDark = useMedia('(prefers-color-scheme: dark)');
  const theme = chosen === 'system' ? (deviceIsDark ? 'dark' : 'light') : chosen;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return theme;
}
