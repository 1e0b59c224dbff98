import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';
import { useOpenModal } from './useOpenModal';
import './feedback.css';

const shownMs = 6_000;

/**
 * Shows what the person should know for a while, and reads it out; where it was refused, beside the pointer. A link, file or
 * whatever else without a place that was refused is told until it is closed or something else is told: who was away, or reads
 * slowly, would not learn why another design is here. While a modal dialog is open it does so inside that, because all else is
 * then behind it and silent.
 */
export function Announcer() {
  const { view } = useStores();
  const notice = useView((state) => state.notice);
  const modal = useOpenModal();
  useEffect(() => {
    const stays = notice?.tone === 'refused' && notice.at === undefined;
    if (notice === undefined || stays) {
      return undefined;
    }
    const timer = setTimeout(() => view.hush(), shownMs);
    return () => clearTimeout(timer);
  }, [notice, view]);
  return modal === undefined ? <Notices /> : createPortal(<Notices />, modal);
}

function Notices() {
  const { view } = useStores();
  const notice = useView((state) => state.notice);
  const runWords = useRun(({ playing, problems }) =>
    problems.length > 0 ? 'The design cannot run yet.' : playing ? 'Running.' : 'Paused.',
  );
  const { at, text = '', tone } = notice ?? {};
  return (
    <>
      <output className="visually-hidden">{tone === 'plain' ? text : ''}</output>
      <p className="visually-hidden" role="alert">
        {tone === 'refused' ? text : ''}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {runWords}
      </p>
      {notice !== undefined && (
        <div
          className={`notice ${tone} ${at === undefined ? '' : 'placed'}`}
          key={notice.number}
          style={at && placeOf(at)}
        >
          <span aria-hidden="true">{text}</span>
          <button type="button" aria-label="Close the notice" onClick={() => view.hush()}>
            ×
          </button>
        </div>
      )}
    </>
  );
}

function placeOf({ x, y }: { readonly x: number; readonly y: number }) {
  const width = Math.min(300, window.innerWidth - 24);
  return {
    left: Math.max(12, Math.min(x + 12, window.innerWidth - width - 12)),
    top: Math.max(12, Math.min(y + 14, window.innerHeight - 110)),
    width,
  };
}
