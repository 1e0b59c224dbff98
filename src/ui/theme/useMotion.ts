import { useMedia } from './useMedia';

/** Whether things may move: false where the device asks for less motion. */
export function useMotion(): boolean {
  return !useMedia('(prefers-reduced-motion: reduce)');
}
