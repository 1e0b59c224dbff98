import { useEffect, useState } from 'react';
import { Modal } from '../commands/Modal';
import { ModalHead } from '../commands/ModalHead';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import './opening.css';

const stages = {
  reading: 'The file is being read.',
  understanding: 'Components, connections and call plans are being found in it.',
} as const;

/** How far the import of a large file is, and the way to stop it; closing the dialog stops it as well. */
export function ImportingDialog() {
  const { view } = useStores();
  const importing = useView((state) => state.importing);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  const stop = importing?.stop;
  useEffect(
    () => () => {
      const { dialog, importing: now } = view.getState();
      if (dialog !== 'importing' || now?.stop !== stop) stop?.();
    },
    [view, stop],
  );
  if (importing === undefined) return null;
  const { file, size, stage } = importing;
  return (
    <Modal dialog="importing" label={`Reading ${file}`} className="importing">
      <ModalHead title={`Reading ${file}`} />
      <p>
        {(size / 1e6).toFixed(1)} MB. {stages[stage]}
      </p>
      <progress aria-label="Reading" />
      <p className="muted">{seconds} s so far. What is on the canvas stays until it is done.</p>
      <button type="button" className="button" onClick={importing.stop}>
        Stop
      </button>
    </Modal>
  );
}
