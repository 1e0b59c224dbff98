import { useEffect, useState } from 'react';
import type { Design } from '../../model/Design';
import type { Shelved } from '../../store/designShelf';
import { StateMark } from '../controls/StateMark';
import { formatAgo } from '../format/formatAgo';
import { formatClock } from '../format/formatClock';
import { formatDuration } from '../format/formatDuration';
import { Icon } from '../icons/Icon';
import type { LastRun } from '../keeping/LastRun';
import { useStores } from '../stores/useStores';
import { DesignPicture } from './DesignPicture';

interface ShelfItemProps {
  readonly one: Shelved;
  /** How it stood when it last ran here. */
  readonly lastRun: LastRun | undefined;
  readonly nowMs: number;
  readonly onOpen: () => void;
}

/** One design of this device: its picture, when it was changed, and how it stood when it last ran. */
export function ShelfItem({ one, lastRun, nowMs, onOpen }: ShelfItemProps) {
  const { shelf, view } = useStores();
  const design = useShelved(one);
  return (
    <li>
      <button type="button" className="start-kept" onClick={onOpen}>
        <span className="start-kept-picture">
          {design !== undefined && <DesignPicture design={design} />}
        </span>
        <span className="start-kept-name">{one.name}</span>
        <small className="start-kept-figure">
          {lastRun?.p99Seconds !== undefined && `p99 ${formatDuration(lastRun.p99Seconds)}`}
        </small>
        <small className="start-kept-words">{wordsOf(one, nowMs)}</small>
        <LastState run={lastRun} />
      </button>
      <button
        type="button"
        className="button square quiet"
        aria-label={`Revisions of ${one.name}`}
        title="Revisions"
        onClick={() => view.show({ dialog: 'keeping', revisionsOf: one })}
      >
        <Icon name="undo" size={16} />
      </button>
      {one.openIn === undefined && (
        <button
          type="button"
          className="button square quiet"
          aria-label={`Remove ${one.name} from this device`}
          title="Remove from this device"
          onClick={() => void shelf.remove(one)}
        >
          <Icon name="trash" size={16} />
        </button>
      )}
    </li>
  );
}

function LastState({ run }: { readonly run: LastRun | undefined }) {
  return (
    <small
      className={`start-kept-state ${run?.level ?? 'idle'}`}
      title={run && `As it stood when it last ran here, at ${formatClock(run.atSeconds)}`}
    >
      <StateMark level={run?.level ?? 'idle'} />
      <span>{run?.words ?? 'Not run yet'}</span>
    </small>
  );
}

/** The design itself, once it was read; what cannot be read has no picture. */
function useShelved({ key, name, openIn }: Shelved): Design | undefined {
  const { shelf, designs } = useStores();
  const [read, setRead] = useState<Design>();
  const isHere = openIn === 'here';
  useEffect(() => {
    if (isHere) return undefined;
    let isWanted = true;
    void shelf.open({ key, name }).then((decoded) => {
      if (isWanted && decoded.ok) setRead(decoded.design);
    });
    return () => {
      isWanted = false;
    };
  }, [shelf, key, name, isHere]);
  return isHere ? designs.getState().design : read;
}

function wordsOf({ as, keptAtMs, parts, openIn }: Shelved, nowMs: number): string {
  const size = parts > 0 ? `${parts} ${parts === 1 ? 'part' : 'parts'}` : '';
  const place = { here: 'on the canvas', elsewhere: 'open in another tab' };
  return [
    as === 'kept' ? 'kept' : '',
    openIn === undefined ? formatAgo(keptAtMs, nowMs) : place[openIn],
    size,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
