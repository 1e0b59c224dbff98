import type { Id } from '../../model/Id';
import type { Stores } from '../stores/Stores';

/** Begins a connection out of a component: what is chosen next is what it calls. */
export function startConnecting({ designs, view }: Stores, from: Id): void {
  const name = designs.getState().design.components.find(({ id }) => id === from)?.name ?? '';
  view.show({ connectingFrom: from });
  view.tell(`Now choose what ${name} calls: click it, or Tab to it and press Enter. Escape stops.`);
}
