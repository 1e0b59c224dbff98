import { plural } from '../../analysis/findings/words/plural';
import { pointsText } from '../../analysis/grading/pointsText';
import type { Design } from '../../model/Design';
import type { SharedAttempt } from '../../model/SharedAttempt';
import { useDesign } from '../stores/useDesign';
import type { FreshDigest } from './useFreshDigest';

/** What the plain link carries, in plain words. */
export function LinkContents({
  fresh,
  hasView,
  attempt,
}: {
  readonly fresh: FreshDigest;
  readonly hasView: boolean;
  readonly attempt: SharedAttempt | undefined;
}) {
  const design = useDesign((state) => state.design);
  return (
    <dl className="share-contents" aria-label="What the link carries">
      <div>
        <dt>Design as it is now</dt>
        <dd>{partsOf(design)}</dd>
      </div>
      <div>
        <dt>Seed, timeline</dt>
        <dd>
          {design.seed}, {timelineOf(design)}
          {hasView && ', and this view'}
        </dd>
      </div>
      <div>
        <dt>{digestLabel(fresh)}</dt>
        <dd className={fresh.state === 'made' ? 'digest' : ''}>{digestText(fresh)}</dd>
      </div>
      {attempt !== undefined && (
        <div>
          <dt>Score sheet, with your guesses and numbers</dt>
          <dd>{pointsText(attempt.score)} of 100, which the receiver can grade again</dd>
        </div>
      )}
    </dl>
  );
}

function digestLabel(fresh: FreshDigest): string {
  return fresh.state === 'made'
    ? `Digest of a fresh run at ${fresh.digest.atSeconds.toLocaleString('en-US')} s`
    : 'Digest of a fresh run';
}

function digestText(fresh: FreshDigest): string {
  switch (fresh.state) {
    case 'making':
      return 'being made …';
    case 'made':
      return fresh.digest.digest;
    case 'failed':
      return `none. ${fresh.why}`;
  }
}

function partsOf({ components, connections }: Design): string {
  return `${plural(components.length, 'component')}, ${plural(connections.length, 'connection')}, every setting`;
}

function timelineOf({ scenario }: Design): string {
  const { length } = scenario.steps;
  return `${scenario.durationSeconds.toLocaleString('en-US')} s with ${length === 0 ? 'nothing planned' : plural(length, 'planned step')}`;
}
