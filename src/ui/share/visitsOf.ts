import type { Design } from '../../model/Design';
import type { JournalEntry } from '../../model/JournalEntry';
import type { Stores } from '../stores/Stores';

/** What was open at one entry of the browser's history. */
interface Visit {
  readonly design: Design;
  /** Which of the designs that were opened here it is: it goes on being saved where it was. */
  readonly line: number;
  /** What the link did in its run; only while its design is untouched. */
  readonly journal?: readonly JournalEntry[];
}

/** The entries of the browser's history in which designs were opened from links. */
export interface Visits {
  /** Makes the present entry that of a link's design; the hash goes, because a reload shall find what was done since. */
  readonly enter: (visit: Omit<Visit, 'line'>, hash: string) => void;
  /** The present entry shows what the one before it did: its link could not be opened. */
  readonly stay: () => void;
}

/** What an entry says of itself; it outlives a reload of the page, the designs in memory do not. */
interface EntryState {
  readonly place: number;
  /** The link that was opened there. */
  readonly link?: string;
}

/** Designs kept for Back and Forward; the oldest go first, and are still on the shelf of this device. */
const mostVisits = 30;
const known = new WeakMap<Stores, Visits>();

/**
 * Follows Back and Forward between designs that were opened from links: each entry shows again what was open when it was left,
 * with its changes. `reopen` opens a link of an entry whose design went with a reload.
 */
export function visitsOf(stores: Stores, reopen: (link: string) => void): Visits {
  const before = known.get(stores);
  if (before !== undefined) return before;
  const visits = follow(stores, reopen);
  known.set(stores, visits);
  return visits;
}

function follow(stores: Stores, reopen: (link: string) => void): Visits {
  const { designs } = stores;
  const seen = new Map<number, Visit>();
  let place = stateOf(window.history.state).place;
  let opened: Omit<Visit, 'line'> | undefined;

  const leave = () => {
    const { design, line } = designs.getState();
    const journal = opened?.design === design ? opened.journal : undefined;
    seen.set(place, { design, line, ...(journal && { journal }) });
    const [oldest] = seen.keys();
    if (seen.size > mostVisits && oldest !== undefined) seen.delete(oldest);
  };

  window.addEventListener('popstate', (event) => {
    const next = stateOf(event.state);
    // An entry with a hash is a link that is being opened now.
    if (window.location.hash.length > 1 || next.place === place) return;
    leave();
    place = next.place;
    const left = seen.get(place);
    opened = left;
    if (left !== undefined) show(left, stores);
    else if (next.link !== undefined) reopen(next.link);
    else stores.view.tell('What was open there is on the start screen, under “On this device”.');
  });

  return {
    enter(visit, link) {
      const isReturn = stateOf(window.history.state).link === link;
      if (!isReturn) {
        leave();
        place = Math.max(Date.now(), place + 1);
      }
      opened = visit;
      mark({ place, link });
    },
    stay: () => mark({ place }),
  };
}

function show(visit: Visit, { designs, run, view }: Stores): void {
  const { design, line, journal } = visit;
  if (designs.getState().design === design) return;
  view.select({});
  view.show({ invitation: undefined, place: 'design' });
  designs.replaceDesign(design, `Return to ${design.name}`, line);
  if (journal !== undefined) void run.load(design, journal);
  view.tell(`${design.name} is back, as you left it.`);
}

function mark(state: EntryState): void {
  window.history.replaceState(state, '', window.location.pathname + window.location.search);
}

function stateOf(state: unknown): EntryState {
  const { place, link } = (state ?? {}) as Partial<EntryState>;
  return {
    place: typeof place === 'number' ? place : 0,
    ...(typeof link === 'string' && { link }),
  };
}
