import { useEffect, useState } from 'react';
import { plural } from '../../analysis/findings/words/plural';
import type { Design } from '../../model/Design';
import type { Revision } from '../../store/designShelf';
import { revisionBounds } from '../../store/keeping/revisionBounds';
import { formatMoment } from '../format/formatMoment';
import { DesignPicture } from '../start/DesignPicture';
import { useStores } from '../stores/useStores';
import { useBringBack } from './useBringBack';

interface RevisionsSectionProps {
  /** Of which design; undefined: it is not on this device yet. */
  readonly id: string | undefined;
  readonly name: string;
  readonly tell: (sentence: string) => void;
}

/** A revision that is being looked at, and its design where that can be read. */
interface Shown {
  readonly revision: Revision;
  readonly design?: Design;
  readonly problem?: string;
}

/** The states that a design had before, as a list with a picture of the one that is chosen; it can be brought back. */
export function RevisionsSection({ id, name, tell }: RevisionsSectionProps) {
  const { autosave, shelf } = useStores();
  const [revisions, setRevisions] = useState<readonly Revision[]>();
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    let isCurrent = true;
    const look = () => {
      const found = id === undefined ? Promise.resolve([]) : shelf.revisions(id);
      found.then(
        (all) => isCurrent && setRevisions(all),
        () => isCurrent && setRevisions([]),
      );
    };
    look();
    const stops = [autosave.subscribe(look), shelf.subscribe(look)];
    return () => {
      isCurrent = false;
      stops.forEach((stop) => stop());
    };
  }, [id, autosave, shelf]);

  const show = async (revision: Revision) => {
    const read = await shelf.openRevision(revision);
    const problem = read.ok ? undefined : (read.problems[0]?.message ?? 'It cannot be read.');
    setShown({ revision, ...(read.ok ? { design: read.design } : { problem: problem ?? '' }) });
  };
  return (
    <section className="keeping-revisions" aria-labelledby="keeping-revisions">
      <h3 id="keeping-revisions">Revisions of {name}</h3>
      {revisions?.length === 0 && (
        <p className="muted">
          None yet. While you work, an earlier state is kept every two minutes.
        </p>
      )}
      {revisions !== undefined && revisions.length > 0 && (
        <>
          <p className="muted">
            Up to {revisionBounds.count} earlier states: one every 2 minutes for the last 20
            minutes, then one every 10 minutes, every hour and every day.
          </p>
          <div className="keeping-columns">
            <ul className="keeping-list">
              {revisions.map((revision) => (
                <li key={revision.key}>
                  <button
                    type="button"
                    aria-pressed={shown?.revision.key === revision.key}
                    onClick={() => void show(revision)}
                  >
                    <b>{formatMoment(revision.takenAtMs)}</b>
                    <span>{wordsOf(revision)}</span>
                  </button>
                </li>
              ))}
            </ul>
            <div className="keeping-shown">
              {shown === undefined ? (
                <p className="muted">Choose one to see it.</p>
              ) : (
                <ShownRevision id={id} name={name} shown={shown} tell={tell} />
              )}
            </div>
          </div>
        </>
      )}
    </section>
  );
}

function wordsOf({ name, parts, why }: Revision): string {
  const reason = { kept: ', kept by hand', restored: ', before another was brought back' };
  const size = parts > 0 ? `, ${parts} ${parts === 1 ? 'part' : 'parts'}` : '';
  return `${name}${size}${why === undefined ? '' : reason[why]}`;
}

interface ShownRevisionProps extends RevisionsSectionProps {
  readonly shown: Shown;
}

function ShownRevision({ id, name, shown, tell }: ShownRevisionProps) {
  const bringBack = useBringBack(tell);
  const { revision, design, problem } = shown;
  if (design === undefined) return <p role="alert">{problem}</p>;
  return (
    <>
      <div className="keeping-picture">
        <DesignPicture design={design} />
      </div>
      <p>
        {plural(design.components.length, 'component')},{' '}
        {plural(design.connections.length, 'connection')}, seed {design.seed}
      </p>
      <button
        type="button"
        className="button primary"
        onClick={() => void bringBack({ id, name, revision, design })}
      >
        Bring it back
      </button>
      <p className="muted">The present state becomes a revision, and undo leads back to it.</p>
    </>
  );
}
