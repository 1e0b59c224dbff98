import type { Kind } from '../model/Kind';

/** As much of a `Worker` as the page uses. */
export type SimulationWorker = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

/** What the page's end needs from the place where it runs. Everything that waits returns how to call it off. */
export interface PageTools {
  createWorker(): SimulationWorker;
  /** The catalogue, which each new worker is told. */
  readonly kinds: readonly Kind[];
  /** Wall clock, milliseconds. */
  nowMs(): number;
  /** Runs the task before the next frame is drawn. */
  onFrame(task: () => void): () => void;
  /** Runs the task after so many milliseconds. */
  after(milliseconds: number, task: () => void): () => void;
  /** Whether nobody can see the page. */
  isHidden(): boolean;
  /** Tells whenever that changes. */
  onVisibility(listener: () => void): () => void;
}
