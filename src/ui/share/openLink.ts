import { decodeLink } from '../../exchange/decodeLink';
import type { LinkContent } from '../../exchange/LinkContent';
import type { Stores } from '../stores/Stores';

/** Opens the design in the page's address, where there is one; what was here before stays under undo. */
export function openLink(stores: Stores): boolean {
  const hash = window.location.hash.slice(1);
  if (hash === '') {
    return false;
  }
  const { designs, run, view, kindOf } = stores;
  const result = decodeLink(hash, kindOf);
  // The design lives on this device from here on; the address would bring the old one back at each reload.
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  if (!result.ok) {
    view.tell(result.message, 'refused');
    return false;
  }
  const { design, journal } = result.content;
  designs.replaceDesign(design, 'Open a link');
  view.select({});
  view.show({ invitation: undefined });
  view.tell([`${design.name} was opened from a link.`, ...result.notices].join(' '));
  if (journal !== undefined) {
    void run.load(design, journal).then(() => compare(result.content, stores));
  }
  return true;
}

/** Tells whether this machine comes to the same run as the sender's did. */
async function compare({ design, journal, digest }: LinkContent, stores: Stores): Promise<void> {
  if (digest === undefined) {
    return;
  }
  const request = { design, ...(journal && { journal }) };
  const own = await stores.run.runner.fingerprint(request, digest.atSeconds);
  stores.view.tell(
    own.digest === digest.digest
      ? `The run is the same as the sender's, bit for bit, up to ${digest.atSeconds} s.`
      : 'The run differs from the sender’s: it was made by another version of the engine.',
  );
}
