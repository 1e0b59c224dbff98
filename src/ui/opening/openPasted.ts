import { detectFormat } from '../../exchange/import/detectFormat';
import { isPicture } from '../../exchange/picture/isPicture';
import { openLink } from '../share/openLink';
import type { Stores } from '../stores/Stores';
import { openAny } from './openAny';

/** The address of a design, or what stands behind its `#`; the shortest link there can be is longer. */
const link = /^\S*#([1-9][\w-]{19,}\S*)$/;
/** As much of a text as tells what it is, in characters. */
const looked = 2_000;

/**
 * Opens what was copied elsewhere and pasted on the page, as if the link had been followed or the file dropped: a link to a
 * design, a design file, or what can be imported. False where a text is none of these: it means nothing to a drawing.
 */
export async function openPasted(text: string, stores: Stores): Promise<boolean> {
  const hash = link.exec(text.trim())?.[1];
  if (hash === undefined) {
    if (!isOfFile(text)) return false;
    await openAny(new File([text], 'Pasted text'), stores);
  } else if (location.hash === `#${hash}`) {
    openLink(stores);
  } else {
    // The page opens its own address when that changes.
    location.hash = hash;
  }
  return true;
}

function isOfFile(text: string): boolean {
  const isObject = /^\s*[{[]/.test(text);
  const bytes = new TextEncoder().encode(text.slice(0, looked));
  return isObject || isPicture(bytes) || detectFormat(text) !== undefined;
}
