import type { KindOf } from '../model/Kind';
import { contentCode } from './link/contentCode';
import { unwrapPayload } from './link/envelope';
import { LinkProblem, type LinkReason } from './link/LinkProblem';
import { LinkReader } from './link/LinkReader';
import type { LinkContent } from './LinkContent';
import { readDesign } from './readDesign';
import { readJournal } from './readJournal';
import { settleAttempt } from './settle/settleAttempt';

/** What a link carries with what was mended in it, or why it cannot be opened, for the person who opened it. */
export type LinkResult =
  | { readonly ok: true; readonly content: LinkContent; readonly notices: readonly string[] }
  | { readonly ok: false; readonly reason: LinkReason; readonly message: string };

/** Reads the part of a link after `#`, from any text: never throws, and what it gives is a valid design. */
export function decodeLink(hash: string, kindOf: KindOf): LinkResult {
  try {
    return settle(contentCode.read(new LinkReader(unwrapPayload(hash))), kindOf);
  } catch (error) {
    return error instanceof LinkProblem
      ? { ok: false, reason: error.reason, message: error.message }
      : { ok: false, reason: 'damaged', message: 'The link is damaged and cannot be read.' };
  }
}

function settle(content: LinkContent, kindOf: KindOf): LinkResult {
  const { design: given, journal: actions, digest, engineVersion, view, attempt: told } = content;
  const read = readDesign(given, 'page', kindOf);
  if (!read.ok) {
    const message = read.problems[0]?.message ?? '';
    return { ok: false, reason: 'invalid', message: `The link cannot be used. ${message}` };
  }
  const { design } = read;
  const journal = actions && readJournal(actions, design, kindOf);
  const attempt = told && settleAttempt(told);
  const notices = [
    ...read.notices,
    ...(journal?.notices ?? []),
    ...(told !== undefined && attempt === undefined
      ? ['The score sheet in the link could not be read and was left out.']
      : []),
  ];
  return {
    ok: true,
    notices,
    content: {
      design,
      engineVersion,
      ...(journal?.ok === true && { journal: journal.journal }),
      // The digest of another design, or of a run with other actions, says nothing.
      ...(digest !== undefined && notices.length === 0 && { digest }),
      ...(view !== undefined && { view: settleView(view) }),
      ...(attempt !== undefined && { attempt }),
    },
  };
}

const furthest = 1_000_000;

function settleView({ x, y, zoom }: NonNullable<LinkContent['view']>) {
  return {
    x: Math.min(Math.max(x, -furthest), furthest),
    y: Math.min(Math.max(y, -furthest), furthest),
    zoom: Math.min(Math.max(zoom, 0.01), 100),
  };
}
