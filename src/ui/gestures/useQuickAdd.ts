import { useEffect } from 'react';
import type { KindPurpose } from './OpenMenu';
import type { Point } from './Point';

/** Asks what is to stand where the ground is clicked twice. */
export function useQuickAdd(ask: (purpose: KindPurpose, at: Point) => void): void {
  useEffect(() => {
    const onDoubleClick = (event: MouseEvent) => {
      if ((event.target as Element).matches('.react-flow__pane')) {
        ask({ type: 'add' }, { x: event.clientX, y: event.clientY });
      }
    };
    window.addEventListener('dblclick', onDoubleClick);
    return () => window.removeEventListener('dblclick', onDoubleClick);
  }, [ask]);
}
