import { useReactFlow } from '@xyflow/react';
import { useState } from 'react';
import { exchangeLimits } from '../../exchange/exchangeLimits';
import type { SharedAttempt } from '../../model/SharedAttempt';
import { useOrientation } from '../canvas/useOrientation';
import { embedAddress } from '../embed/embedAddress';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { LinkContents } from './LinkContents';
import { makeLink } from './makeLink';
import { makeRunLink } from './makeRunLink';
import { useFreshDigest, type FreshDigest } from './useFreshDigest';

interface LinkSectionProps {
  /** The link with what was done in the run, once it was asked for. */
  readonly runLink: string | undefined;
  /** What the plain link tells of the attempt that the design is. */
  readonly attempt: SharedAttempt | undefined;
  readonly onRunLink: (link: string | undefined) => void;
  /** Copies a text and says so with these words, or why it was not possible. */
  readonly copy: (text: Promise<string>, words: string | (() => string)) => void;
  readonly tell: (sentence: string) => void;
}

/** What the link carries, and its three sorts: as it is, with what was done in the run, and read-only. */
export function LinkSection({ runLink, attempt, onRunLink, copy, tell }: LinkSectionProps) {
  const stores = useStores();
  const { designs, run } = stores;
  const flow = useReactFlow();
  const { isUpright } = useOrientation();
  const { fresh, settled } = useFreshDigest();
  // Places on an upright phone are not those of other screens.
  const [canvasView] = useState(() => (isUpright ? undefined : flow.getViewport()));
  const [touched] = useState(run.isTouched);

  const plainLink = (now: FreshDigest) =>
    makeLink(
      designs.getState().design,
      now.state === 'made' ? now.digest : undefined,
      canvasView,
      attempt,
    );
  const copyPlain = () => {
    let words = 'The link is copied.';
    onRunLink(undefined);
    tell(fresh.state === 'making' ? 'Waiting for the digest …' : '');
    const address = settled().then((now) => {
      words = now.state === 'failed' ? 'The link is copied, without a digest.' : words;
      return withinLimit(plainLink(now));
    });
    copy(address, () => words);
  };
  const copyRun = () => {
    const address = makeRunLink(stores, canvasView);
    void address.then(onRunLink);
    copy(address.then(withinLimit), 'The link is copied, with what you did.');
  };
  const copyToLookAt = () => {
    const [page = '', link = ''] = plainLink(fresh).split('#');
    const address = embedAddress({ page, link });
    copy(Promise.resolve(address).then(withinLimit), 'The read-only link is copied.');
  };
  const link = runLink ?? plainLink(fresh);

  return (
    <>
      <LinkContents fresh={fresh} hasView={canvasView !== undefined} attempt={attempt} />
      <div className="share-buttons">
        <button type="button" className="button primary" onClick={copyPlain}>
          <Icon name="link" size={16} /> Copy link
        </button>
        <button type="button" className="button" disabled={!touched} onClick={copyRun}>
          Copy link with what I did
        </button>
        <button type="button" className="button" onClick={copyToLookAt}>
          Copy read-only link
        </button>
      </div>
      <p className="muted">
        A link opens as the receiver’s own copy, beside what they have. A read-only link shows the
        design running: faults can be tried on it, but it cannot be changed; a button there opens a
        copy.{' '}
        {touched
          ? '“With what I did” carries the design that this run began with, every fault, mend and change since at its exact moment, and the digest of this run, so that the receiver sees the same run.'
          : 'Nothing was done to this run by hand, so there is nothing to add to the link.'}
      </p>
      <label className="share-link">
        <span>
          {runLink === undefined ? 'Link' : 'Link with what you did'},{' '}
          {link.length.toLocaleString('en-US')} characters
        </span>
        <input className="field" readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
    </>
  );
}

function withinLimit(address: string): string {
  if (address.length > exchangeLimits.linkCharacters) {
    throw new RangeError('This design is too large for a link. Send it as a file.');
  }
  return address;
}
