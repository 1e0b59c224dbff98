import { useView } from '../stores/useView';
import { usePutTheme } from './usePutTheme';

/** Puts the theme of the view on the page, and returns which of the two it is. */
export function useThemeOnPage(): 'light' | 'dark' {
  return usePutTheme(useView((state) => state.theme));
}
