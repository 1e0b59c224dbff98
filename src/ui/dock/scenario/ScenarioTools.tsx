import { parseNumber } from '../../format/parseNumber';
import { DraftField } from '../../inspector/DraftField';
import { useDesign } from '../../stores/useDesign';
import { useRun } from '../../stores/useRun';
import { useView } from '../../stores/useView';
import { usePhone } from '../../theme/usePhone';
import { DockTools } from '../DockTools';
import { AddStepMenu } from './AddStepMenu';
import { shownSeconds } from './shownSeconds';
import { useKeepPlayed } from './useKeepPlayed';
import type { ScenarioEdits } from './useScenarioEdits';

/** What can be done with the scenario as a whole: add to it, keep what was done by hand, set its length. */
export function ScenarioTools({ edits }: { readonly edits: ScenarioEdits }) {
  const duration = useDesign((state) => state.design.scenario.durationSeconds);
  const isDone = useRun(({ journal }) => journal.some(isOwn));
  const isFull = useView((state) => state.dockSize === 'full');
  const isPhone = usePhone();
  const keep = useKeepPlayed();
  return (
    <DockTools>
      <span className="scenario-length">
        Length
        <DraftField
          label="Length of the timeline"
          value={shownSeconds(duration)}
          unit="s"
          onCommit={(typed) => edits.setLength(parseNumber(typed))}
        />
      </span>
      <button
        type="button"
        className="button quiet"
        disabled={!isDone}
        title={
          isDone
            ? 'Faults and edits made by hand become steps'
            : 'Nothing was broken or changed by hand in this run'
        }
        onClick={() => void keep()}
      >
        Keep what I did as the scenario
      </button>
      <AddStepMenu edits={edits} side={isFull || isPhone ? 'below' : 'above'} />
    </DockTools>
  );
}

function isOwn({ action }: { readonly action: { readonly type: string } }): boolean {
  return action.type !== 'edit' || !('edit' in action) || !isScenarioEdit(action.edit);
}

function isScenarioEdit(edit: unknown): boolean {
  return (edit as { readonly type?: string }).type === 'setScenario';
}
