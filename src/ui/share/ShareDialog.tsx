import { useEffect, useMemo, useRef, useState } from 'react';
import { exchangeLimits } from '../../exchange/exchangeLimits';
import { downloadDesign } from '../feedback/downloadDesign';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { makeLink } from './makeLink';
import { makeRunLink } from './makeRunLink';
import './share.css';

/** Sends the design on: as a link that is the design itself, with or without what was done in the run, or as a file. */
export function ShareDialog() {
  const stores = useStores();
  const { view, designs } = stores;
  const dialog = useRef<HTMLDialogElement>(null);
  const first = useMemo(() => makeLink(stores), [stores]);
  const [link, setLink] = useState(first);
  const [told, setTold] = useState('');

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const copy = async (address: string, words: string) => {
    setLink(address);
    if (address.length > exchangeLimits.linkCharacters) {
      setTold('This design is too large for a link. Send it as a file.');
      return;
    }
    try {
      await navigator.clipboard.writeText(address);
      setTold(words);
    } catch {
      setTold('This browser did not let the page copy. Select the link below and copy it.');
    }
  };

  return (
    <dialog
      ref={dialog}
      className="dialog share"
      aria-labelledby="share-title"
      onClose={() => view.show({ shareOpen: false })}
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
        The link is the design: nothing is stored on a server, and it never expires. It carries
        components, connections, settings, traffic, timeline and seed.
      </p>
      <div className="share-buttons">
        <button
          type="button"
          className="button primary"
          onClick={() => void copy(makeLink(stores), 'The link is copied.')}
        >
          <Icon name="link" size={16} /> Copy link
        </button>
        <button
          type="button"
          className="button"
          onClick={() =>
            void makeRunLink(stores).then((address) =>
              copy(address, 'The link is copied, with what you did.'),
            )
          }
        >
          Copy link with what I did
        </button>
      </div>
      <p className="muted">
        “With what I did” adds every fault, mend and change of this run at its exact moment, and the
        run’s fingerprint: the receiver sees the same run and is told that it is the same.
      </p>
      <label className="share-link">
        <span>Link, {link.length.toLocaleString('en-US')} characters</span>
        <input className="field" readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <output className="share-told">{told}</output>
      <button
        type="button"
        className="link-button"
        onClick={() => downloadDesign(designs.getState().design)}
      >
        Download the design as a file
      </button>
    </dialog>
  );
}
