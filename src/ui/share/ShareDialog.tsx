import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { exchangeLimits } from '../../exchange/exchangeLimits';
import { useOrientation } from '../canvas/useOrientation';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { copyText } from './copyText';
import { KeepSection } from './KeepSection';
import { LinkContents } from './LinkContents';
import { makeLink } from './makeLink';
import { makeRunLink } from './makeRunLink';
import { useFreshDigest, type FreshDigest } from './useFreshDigest';
import './share.css';

/** Sends the design on: as a link that is the design itself, with or without what was done in the run, or as a file. */
export function ShareDialog() {
  const stores = useStores();
  const { view, designs, run } = stores;
  const flow = useReactFlow();
  const { isUpright } = useOrientation();
  const dialog = useRef<HTMLDialogElement>(null);
  const { fresh, settled } = useFreshDigest();
  const [runLink, setRunLink] = useState<string>();
  const [told, setTold] = useState('');
  // Places on an upright phone are not those of other screens.
  const [canvasView] = useState(() => (isUpright ? undefined : flow.getViewport()));
  const [touched] = useState(run.isTouched);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const plainLink = (now: FreshDigest) =>
    makeLink(designs.getState().design, now.state === 'made' ? now.digest : undefined, canvasView);
  const copy = async (address: Promise<string>, words: () => string) => {
    try {
      await copyText(address.then(withinLimit));
      setTold(words());
    } catch (error) {
      setTold(
        error instanceof RangeError
          ? error.message
          : 'This browser did not let the page copy. Select the link below and copy it.',
      );
    }
  };
  const copyPlain = () => {
    let words = 'The link is copied.';
    setRunLink(undefined);
    setTold(fresh.state === 'making' ? 'Waiting for the digest …' : '');
    const address = settled().then((now) => {
      words = now.state === 'failed' ? 'The link is copied, without a digest.' : words;
      return plainLink(now);
    });
    void copy(address, () => words);
  };
  const copyRun = () => {
    const address = makeRunLink(stores, canvasView);
    void address.then(setRunLink);
    void copy(address, () => 'The link is copied, with what you did.');
  };
  const link = runLink ?? plainLink(fresh);

  return (
    <dialog
      ref={dialog}
      className="dialog share"
      aria-labelledby="share-title"
      onClose={() => view.show({ dialog: undefined })}
    >
      <div className="share-head">
        <h2 id="share-title">Share</h2>
        <button
          type="button"
          className="button square quiet"
          aria-label="Close"
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
      <p>
        The link is the design: nothing is stored on a server, and it never expires. Whoever opens
        it is told whether their run comes to the same digest, bit for bit.
      </p>
      <LinkContents fresh={fresh} hasView={canvasView !== undefined} />
      <div className="share-buttons">
        <button type="button" className="button primary" onClick={copyPlain}>
          <Icon name="link" size={16} /> Copy link
        </button>
        <button type="button" className="button" disabled={!touched} onClick={copyRun}>
          Copy link with what I did
        </button>
      </div>
      <p className="muted">
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
      <output className="share-told">{told}</output>
      <KeepSection copy={(text, words) => void copy(text, words)} tell={setTold} />
    </dialog>
  );
}

function withinLimit(address: string): string {
  if (address.length > exchangeLimits.linkCharacters) {
    throw new RangeError('This design is too large for a link. Send it as a file.');
  }
  return address;
}
