import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { dockTools } from './dockTools';

/** The tools of a panel: in the row of the tabs where there is room for them, or else above the panel. */
export function DockTools({ children }: { readonly children: ReactNode }) {
  const place = useStore(dockTools, (state) => state.place);
  return place === null ? (
    <div className="panel-tools">{children}</div>
  ) : (
    createPortal(children, place)
  );
}
