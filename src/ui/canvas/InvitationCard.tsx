import { Icon } from '../icons/Icon';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { useView } from '../stores/useView';

/** The one obvious thing to break in an example that has just been opened. */
export function InvitationCard() {
  const { view, run } = useStores();
  const invitation = useView((state) => state.invitation);
  const isReady = useRun((state) => state.snapshot !== undefined);
  // Why it does not run stands in the same place, and matters more.
  const isStopped = useRun(
    ({ problems, status }) => problems.length > 0 || status.state === 'failed',
  );
  if (invitation === undefined || isStopped) {
    return null;
  }
  const { headline, text, label, fault } = invitation;
  return (
    <section className="invitation" aria-label="Try this">
      <button
        type="button"
        className="button square quiet invitation-close"
        aria-label="Close"
        onClick={() => view.show({ invitation: undefined })}
      >
        <Icon name="close" size={16} />
      </button>
      <div>
        <h2>{headline}</h2>
        <p>{text}</p>
      </div>
      <button
        type="button"
        className="button primary"
        disabled={!isReady}
        onClick={() => {
          run.breakIt(fault);
          run.play();
          view.show({ invitation: undefined });
          view.tell(`${label}: done. Watch what it does to the four numbers above.`);
        }}
      >
        <Icon name="hammer" size={16} />
        {label}
      </button>
    </section>
  );
}
