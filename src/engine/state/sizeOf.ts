import type { Saved } from './Saveable';

/** About how many bytes saved data takes in memory. */
export function sizeOf(saved: Saved | readonly Saved[]): number {
  if (ArrayBuffer.isView(saved)) return saved.byteLength + 64;
  if (Array.isArray(saved)) return saved.reduce((sum: number, part) => sum + sizeOf(part), 16);
  if (typeof saved === 'object' && saved !== null) {
    return Object.values(saved).reduce((sum: number, part) => sum + sizeOf(part), 16);
  }
  return 16;
}
