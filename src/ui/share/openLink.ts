import { messageOf } from '../../model/messageOf';
import { decodeLink } from '../../exchange/decodeLink';
import type { LinkContent, LinkDigest } from '../../exchange/LinkContent';
import { receivedAttempt } from '../practise/receivedAttempt';
import type { Stores } from '../stores/Stores';
import { placeInAddress } from './placeInAddress';
import { visitsOf, type Visits } from './visitsOf';
import { engineVersion } from '../../engine/engineVersion';

/**
 * Opens the design in the page's address, where there is one, as this device's own copy. What was here before stays under undo,
 * on the shelf, and behind the browser's Back.
 */
export function openLink(stores: Stores): boolean {
  const visits: Visits = visitsOf(stores, (link) => void openText(link, stores, visits));
  const hash = window.location.hash.slice(1);
  if (hash === '') return false;
  const reading = placeInAddress(hash);
  if (reading !== undefined) {
    stores.view.show({ dialog: 'learn', reading: reading || undefined });
    return false;
  }
  const isOpen = openText(hash, stores, visits);
  if (!isOpen) visits.stay();
  return isOpen;
}

function openText(link: string, stores: Stores, visits: Visits): boolean {
  const { designs, run, view, kindOf } = stores;
  const result = decodeLink(link, kindOf);
  if (!result.ok) {
    view.tell(result.message, 'refused');
    return false;
  }
  const {
    design,
    journal,
    digest,
    view: canvasView,
    attempt,
    engineVersion: theirs,
  } = result.content;
  visits.enter({ design, ...(journal && { journal }) }, link);
  view.show({
    place: 'design',
    invitation: undefined,
    openedView: canvasView && { design, ...canvasView },
  });
  view.select({});
  designs.replaceDesign(design, 'Open a link');
  run.play();
  view.tell(
    [`${design.name} was opened from a link, as your own copy.`, ...result.notices].join(' '),
  );
  if (attempt !== undefined) {
    receivedAttempt.setState({ link, attempt, design, engineVersion: theirs }, true);
    view.show({ dialog: 'practise' });
  }
  if (journal !== undefined) {
    void run.load(design, journal);
  }
  if (digest !== undefined) {
    void tellWhetherSame(result.content, digest, stores);
  }
  return true;
}

/** Runs the link's design apart, and tells whether it comes to the sender's run; says nothing once another design is open. */
async function tellWhetherSame(
  content: LinkContent,
  digest: LinkDigest,
  { designs, run, view }: Stores,
): Promise<void> {
  let isGone = false;
  const stop = designs.onReplace(() => {
    isGone = true;
  });
  const sentence = await compare(content, digest, run.runner.fingerprint.bind(run.runner));
  stop();
  if (!isGone) {
    view.tell(sentence);
  }
}

async function compare(
  { design, journal, engineVersion: theirs }: LinkContent,
  digest: LinkDigest,
  fingerprint: Stores['run']['runner']['fingerprint'],
): Promise<string> {
  const until = `${digest.atSeconds.toLocaleString('en-US')} s`;
  if (theirs !== engineVersion) {
    return `The sender’s run was made by another version of the engine (${theirs}; this page has ${engineVersion}), so this run may differ from it.`;
  }
  try {
    const own = await fingerprint({ design, ...(journal && { journal }) }, digest.atSeconds);
    return own.digest === digest.digest
      ? `Same run as the sender’s up to ${until}, bit for bit.`
      : `This run differs from the sender’s by ${until}.`;
  } catch (error) {
    const why = messageOf(error);
    return `Whether this run is the sender’s could not be checked. ${why}`;
  }
}
