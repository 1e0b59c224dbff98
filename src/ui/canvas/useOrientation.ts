import { usePhone } from '../theme/usePhone';
import { useMedia } from '../theme/useMedia';
import { landscape, upright, type Orientation } from './Orientation';

/** How the drawing lies on this screen. */
export function useOrientation(): Orientation {
  const isPhone = usePhone();
  const isTall = useMedia('(orientation: portrait)');
  return isPhone && isTall ? upright : landscape;
}
