import { useMedia } from './useMedia';

/** Whether the screen is as small as a phone's. */
export function usePhone(): boolean {
  return useMedia('(width < 760px), (height < 500px) and (width < 1000px)');
}
