import { useState } from 'react';
import { useModal } from '../commands/useModal';
import { Icon } from '../icons/Icon';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { copyText } from './copyText';
import { EmbedSection } from './EmbedSection';
import { LinkSection } from './LinkSection';
import { makeLink } from './makeLink';
import { OutSection } from './OutSection';
import { QrSection } from './QrSection';
import './share.css';

/** Sends the design on: as a link that is the design itself, within another page, as a code, or in a form of another program. */
export function ShareDialog() {
  const { designs } = useStores();
  const { close, element } = useModal('share', { sharing: undefined });
  const [runLink, setRunLink] = useState<string>();
  const [told, setTold] = useState('');
  // Nothing changes the design while the dialog is open.
  const [short] = useState(() => makeLink(designs.getState().design, undefined, undefined));
  const sharing = useView((state) => state.sharing);
  const attempt = sharing?.design === designs.getState().design ? sharing?.attempt : undefined;

  const copy = (text: Promise<string>, words: string | (() => string)) => {
    copyText(text).then(
      () => setTold(typeof words === 'string' ? words : words()),
      (error: unknown) =>
        setTold(
          error instanceof RangeError
            ? error.message
            : 'This browser did not let the page copy. Select the text and copy it.',
        ),
    );
  };

  return (
    <dialog {...element} className="dialog share" aria-labelledby="share-title">
      <div className="share-head">
        <h2 id="share-title">Share</h2>
        <button type="button" className="button square quiet" aria-label="Close" onClick={close}>
          <Icon name="close" size={16} />
        </button>
      </div>
      <p>
        The link is the design: nothing is stored on a server, and it never expires. Whoever opens
        it is told whether their run comes to the same digest, bit for bit.
      </p>
      <LinkSection
        runLink={runLink}
        attempt={attempt}
        onRunLink={setRunLink}
        copy={copy}
        tell={setTold}
      />
      <EmbedSection address={runLink ?? short} copy={copy} tell={setTold} />
      <QrSection address={short} />
      <OutSection copy={copy} tell={setTold} />
      <output className="share-told">{told}</output>
    </dialog>
  );
}
