import { formatMinutes } from '../format/formatMinutes';
import { Icon } from '../icons/Icon';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';

/** Says that the run has gone back, or that another future has taken the place of the one that was shown, with the way back to it. */
export function BeforeBar() {
  const { run } = useStores();
  const ahead = useRun((state) => state.ahead);
  const before = useRun((state) => state.before);
  if (before !== undefined) {
    return (
      <section className="before-bar" aria-label="The run as it was before">
        <output>
          Another future from {formatMinutes(before.fromSeconds)}. The charts show the one before as
          a faint line.
        </output>
        <button type="button" className="button quiet" onClick={() => void run.restoreBefore()}>
          Go back to the run as it was
        </button>
        <button
          type="button"
          className="button square quiet"
          aria-label="Forget the run as it was"
          title="Forget the run as it was"
          onClick={run.dismissBefore}
        >
          <Icon name="close" size={16} />
        </button>
      </section>
    );
  }
  if (ahead === undefined) {
    return null;
  }
  return (
    <section className="before-bar" aria-label="What is known of the run ahead">
      <output>
        What you change now makes another future. The one up to {formatMinutes(ahead.untilSeconds)}{' '}
        is kept to go back to.
      </output>
      <button type="button" className="button quiet" onClick={() => run.seek(ahead.untilSeconds)}>
        Go on to {formatMinutes(ahead.untilSeconds)}
      </button>
    </section>
  );
}
