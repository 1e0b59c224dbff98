import { useState } from 'react';
import { plural } from '../../analysis/findings/words/plural';
import type { ImportNote } from '../../exchange/import/ImportResult';
import { Modal } from '../commands/Modal';
import { ModalHead } from '../commands/ModalHead';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { copyText } from '../share/copyText';
import './opening.css';

const sections: readonly {
  readonly type: ImportNote['type'];
  readonly title: string;
  readonly about: string;
}[] = [
  {
    type: 'guessed',
    title: 'Guessed',
    about: 'The file does not say it. Change it on the drawing where it is wrong.',
  },
  { type: 'leftOut', title: 'Left out', about: 'It stands in the file, and is not in the design.' },
  { type: 'understood', title: 'Understood', about: 'Read off the file as it stands there.' },
];

/** How a design came out of a file that is none: what was guessed, left out and understood, to be read in peace. */
export function AccountDialog() {
  const { view, designs } = useStores();
  const account = useView((state) => state.account);
  const counts = useDesign(
    ({ design }) =>
      `${plural(design.components.length, 'component')} and ${plural(design.connections.length, 'connection')}`,
  );
  const [told, setTold] = useState('');
  if (account === undefined) return null;
  const { file, notes } = account;
  const close = () => view.show({ dialog: undefined });
  const undo = () => {
    designs.undo();
    close();
    view.tell('What was here before is back.');
  };
  const copy = () =>
    copyText(Promise.resolve(accountText(file, notes))).then(
      () => setTold('The account is copied.'),
      () => setTold('This browser did not let the page copy.'),
    );
  return (
    <Modal dialog="account" label={`What was made of ${file}`} className="account">
      <ModalHead title={`What was made of ${file}`} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="account-notes" tabIndex={0} aria-label="Account">
        <p>A design of {counts}.</p>
        {sections.map(({ type, title, about }) => (
          <NoteList
            key={type}
            title={title}
            about={about}
            notes={notes.filter((one) => one.type === type)}
          />
        ))}
      </section>
      <div className="account-buttons">
        <button type="button" className="button primary" onClick={close}>
          Show the design
        </button>
        <button type="button" className="button" onClick={undo}>
          Undo
        </button>
        <button type="button" className="button" onClick={() => void copy()}>
          Copy as text
        </button>
        <output>{told}</output>
      </div>
    </Modal>
  );
}

interface NoteListProps {
  readonly title: string;
  readonly about: string;
  readonly notes: readonly ImportNote[];
}

function NoteList({ title, about, notes }: NoteListProps) {
  if (notes.length === 0) return null;
  return (
    <section>
      <h3>
        {title} <span className="account-count">{notes.length}</span>
      </h3>
      <p className="muted">{about}</p>
      <ul>
        {notes.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function accountText(file: string, notes: readonly ImportNote[]): string {
  const parts = sections.map(({ type, title }) => {
    const lines = notes.filter((note) => note.type === type).map(({ text }) => `- ${text}`);
    return lines.length === 0 ? '' : `${title}\n${lines.join('\n')}\n`;
  });
  return [`What was made of ${file}`, '', ...parts].join('\n');
}
