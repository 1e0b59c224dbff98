import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Modal } from '../commands/Modal';
import { ModalHead } from '../commands/ModalHead';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { BackupSection } from './BackupSection';
import { RevisionsSection } from './RevisionsSection';
import { SavingSection } from './SavingSection';
import { UnreadableRecord } from './UnreadableRecord';
import './keeping.css';

/** What is on this device: whether the design is saved, and the states that it had before. */
export function KeepingDialog() {
  const { autosave, shelf } = useStores();
  const unreadable = useStore(shelf, (state) => state.unreadable);
  useEffect(() => void shelf.refresh(), [shelf]);
  const ownName = useDesign(({ design }) => design.name);
  const asked = useView((state) => state.revisionsOf);
  const [told, setTold] = useState('');
  const of = asked ?? { key: autosave.id(), name: ownName };
  return (
    <Modal dialog="keeping" label="On this device" className="keeping">
      <ModalHead title="On this device" />
      <SavingSection tell={setTold} />
      <RevisionsSection id={of.key} name={of.name} tell={setTold} />
      {unreadable !== undefined && (
        <section aria-labelledby="keeping-unreadable">
          <h3 id="keeping-unreadable">What cannot be read</h3>
          {unreadable.map((key) => (
            <UnreadableRecord key={key} recordKey={key} />
          ))}
        </section>
      )}
      <BackupSection tell={setTold} />
      <output className="keeping-told">{told}</output>
    </Modal>
  );
}
