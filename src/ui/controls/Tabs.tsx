import { type ComponentType, type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { Part } from '../feedback/Part';

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly {
    readonly name: Name;
    readonly label: string;
    /** What stands behind the label. */
    readonly Note?: ComponentType;
  }[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
  readonly className?: string;
  /** What stands behind the tabs in their row. */
  readonly end?: ReactNode;
}

/** A row of tabs over one panel; arrow keys move between the tabs. */
export function Tabs<Name extends string>({
  label,
  tabs,
  chosen,
  onChoose,
  children,
  className = '',
  end,
}: TabsProps<Name>) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const place = tabs.findIndex((tab) => tab.name === chosen);
    const next = step && tabs[(place + step + tabs.length) % tabs.length];
    if (next) {
      event.preventDefault();
      onChoose(next.name);
      row.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus();
    }
  };

  return (
    <>
      <div className={`tabs ${className}`}>
        <div
          className="tab-row"
          role="tablist"
          aria-label={label}
          ref={row}
          onKeyDown={move}
          tabIndex={-1}
        >
          {tabs.map((tab) => (
            <button
              key={tab.name}
              type="button"
              role="tab"
              data-tab={tab.name}
              id={`${id}-${tab.name}`}
              aria-selected={tab.name === chosen}
              aria-controls={`${id}-panel`}
              tabIndex={tab.name === chosen ? 0 : -1}
              onClick={() => onChoose(tab.name)}
            >
              {tab.label}
              {tab.Note && (
                <Part>
                  <tab.Note />
                </Part>
              )}
            </button>
          ))}
        </div>
        {end}
      </div>
      <div
        className="tab-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${chosen}`}
      >
        {children}
      </div>
    </>
  );
}
