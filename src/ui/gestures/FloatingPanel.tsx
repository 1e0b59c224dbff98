import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { Point } from './Point';

interface FloatingPanelProps {
  readonly at: Point;
  readonly type: 'menu' | 'dialog';
  readonly label: string;
  readonly className?: string;
  /** `isDone`: whether the focus goes back to where it was; not where the person has gone elsewhere. */
  readonly onClose: (isDone: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  readonly children: ReactNode;
}

const margin = 8;

/** A panel at a place in the window, moved so that it is seen whole; a press or the focus elsewhere closes it. */
export function FloatingPanel(props: FloatingPanelProps) {
  const { at, type, label, className = '', onClose, onKeyDown, children } = props;
  const panel = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(at);
  useCloseOutside(panel, onClose);

  useLayoutEffect(() => {
    const { width = 0, height = 0 } = panel.current?.getBoundingClientRect() ?? {};
    setPlace({
      x: Math.max(margin, Math.min(at.x, window.innerWidth - width - margin)),
      y: Math.max(margin, Math.min(at.y, window.innerHeight - height - margin)),
    });
  }, [at]);

  return (
    // Its role is one of two, both of which take keys.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={panel}
      role={type}
      tabIndex={-1}
      aria-label={label}
      className={`menu-panel floating ${className}`}
      style={{ left: place.x, top: place.y }}
      onKeyDown={(event) => {
        // The page's shortcuts are for the drawing.
        event.stopPropagation();
        onKeyDown(event);
      }}
    >
      {children}
    </div>
  );
}

function useCloseOutside(
  panel: RefObject<HTMLDivElement | null>,
  onClose: (isDone: boolean) => void,
): void {
  useEffect(() => {
    const closeOutside = (event: Event) => {
      if (!panel.current?.contains(event.target as Node)) {
        onClose(false);
      }
    };
    const close = () => onClose(false);
    document.addEventListener('pointerdown', closeOutside, true);
    document.addEventListener('focusin', closeOutside, true);
    document.addEventListener('wheel', closeOutside, true);
    window.addEventListener('resize', close);
    window.addEventListener('blur', close);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      document.removeEventListener('focusin', closeOutside, true);
      document.removeEventListener('wheel', closeOutside, true);
      window.removeEventListener('resize', close);
      window.removeEventListener('blur', close);
    };
  }, [panel, onClose]);
}
