import { useEffect } from 'react';
import type { Theme } from '../../store/viewStore';
import { useMedia } from './useMedia';

/** Puts the theme that was chosen on the page, and returns which of the two it comes to. */
export function usePutTheme(chosen: Theme): 'light' | 'dark' {
  const deviceIsDark = useMedia('(prefers-color-scheme: dark)');
  const theme = chosen === 'system' ? (deviceIsDark ? 'dark' : 'light') : chosen;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return theme;
}
