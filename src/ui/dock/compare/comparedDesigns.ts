import { createStore } from 'zustand/vanilla';
import type { Design } from '../../../model/Design';

/** Which design stands at a side: the one on the canvas, the one the run began with, the pinned one, or another by its name. */
export type SideChoice = 'canvas' | 'began' | 'pinned' | `example:${string}` | `shelf:${string}`;

/** What was chosen for both sides, and what was pinned. */
export interface ComparedDesigns {
  readonly a: SideChoice;
  readonly b: SideChoice;
  readonly pinned?: Design;
  /** Designs that were fetched for a side, by their choice. */
  readonly fetched: ReadonlyMap<SideChoice, Design>;
}

/** Kept while other tabs are looked at. */
export const comparedDesigns = createStore<ComparedDesigns>(() => ({
  a: 'began',
  b: 'canvas',
  fetched: new Map(),
}));
