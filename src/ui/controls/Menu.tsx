import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { handleMenuKey } from './handleMenuKey';
import { menuItemsOf } from './menuItemsOf';

interface MenuProps {
  /** What stands on the button; an icon needs a `label` as well. */
  readonly face: ReactNode;
  readonly label?: string;
  readonly className?: string;
  /** The edge of the button that the panel is flush with. */
  readonly align?: 'start' | 'end';
  /** Where the panel opens. */
  readonly side?: 'below' | 'above';
  readonly disabled?: boolean;
  /** The items: buttons of role `menuitem`. Called only while the menu is open. */
  readonly children: () => ReactNode;
}

/** A button that opens a menu: arrow keys move, Escape and a click elsewhere close, an item that is chosen closes. */
export function Menu({
  face,
  label,
  className = 'button',
  align = 'start',
  side = 'below',
  disabled = false,
  children,
}: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) {
      return undefined;
    }
    menuItemsOf(root.current)[0]?.focus();
    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) {
        setOpen(false);
      }
    };
    document.addEventListener('pointerdown', closeOutside, true);
    document.addEventListener('focusin', closeOutside, true);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      document.removeEventListener('focusin', closeOutside, true);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div className="menu" ref={root}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={label}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions jsx-a11y/click-events-have-key-events
        <div
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={`menu-panel ${align} ${side}`}
          onKeyDown={(event) => handleMenuKey(event, root.current, close)}
          onClick={(event) => {
            if ((event.target as Element).closest('[role^=menuitem]') !== null) {
              close();
            }
          }}
        >
          {children()}
        </div>
      )}
    </div>
  );
}
