import type { Unplayed } from '../../../analysis/scenario/unplayedSteps';
import { formatMinutes } from '../../format/formatMinutes';
import { useDesign } from '../../stores/useDesign';
import { useStores } from '../../stores/useStores';

/** Says where the present run differs from the scenario, because the scenario was changed behind it, and plays it again on demand. */
export function UnplayedNote({
  unplayed: { steps, gone },
  untilSeconds,
}: {
  readonly unplayed: Unplayed;
  readonly untilSeconds: number;
}) {
  const { run } = useStores();
  const design = useDesign((state) => state.design);
  if (steps.length === 0 && gone === 0) {
    return null;
  }
  const again = async () => {
    run.pause();
    await run.load(design);
    run.seek(untilSeconds);
  };
  const until = formatMinutes(untilSeconds);
  const text =
    steps.length > 0
      ? `${steps.length === 1 ? 'One step lies' : `${steps.length} steps lie`} before ${until} and did not happen so in this run.`
      : 'This run still holds what was taken out of its past.';
  return (
    <output className="scenario-note">
      {text} It counts from the next start.
      <button type="button" className="link-button" onClick={() => void again()}>
        Play it again to {until}
      </button>
    </output>
  );
}
