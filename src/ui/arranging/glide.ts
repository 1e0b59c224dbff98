import type { XYPosition } from '@xyflow/react';
import { flushSync } from 'react-dom';
import type { FlowStore } from './FlowStore';

/** How long cards take to their new places. */
const durationMs = 300;

/**
 * Shows cards moving from where they were to where the design has them already. A press ends it at once, and so does `stop`,
 * after which the cards stay where something else has put them.
 */
export function glide(
  flow: FlowStore,
  from: ReadonlyMap<string, XYPosition>,
  onEnd?: () => void,
): () => void {
  const { nodeLookup, triggerNodeChanges } = flow.getState();
  const paths = [...from].flatMap(([id, start]) => {
    const end = nodeLookup.get(id)?.position;
    return end === undefined ? [] : [{ id, start, end }];
  });
  const show = (share: number) =>
    triggerNodeChanges(
      paths.map(({ id, start, end }) => ({
        id,
        type: 'position' as const,
        position: {
          x: start.x + (end.x - start.x) * share,
          y: start.y + (end.y - start.y) * share,
        },
      })),
    );
  const startMs = performance.now();
  let frame = requestAnimationFrame(function next(atMs) {
    const share = Math.min(Math.max((atMs - startMs) / durationMs, 0), 1);
    if (share < 1) {
      show(eased(share));
      frame = requestAnimationFrame(next);
    } else {
      stop();
      // What follows measures the cards where they have arrived.
      flushSync(() => show(1));
      onEnd?.();
    }
  });
  const stop = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointerdown', finish, true);
  };
  const finish = () => {
    stop();
    show(1);
  };
  window.addEventListener('pointerdown', finish, true);
  // No frame may show the cards at their new places before they have set out.
  flushSync(() => show(0));
  return stop;
}

/** Quick at first, slow at the end. */
function eased(share: number): number {
  return 1 - (1 - share) * (1 - share) * (1 - share);
}
